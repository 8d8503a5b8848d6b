package hitomado.casework;

import hitomado.procedures.Catalogue;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 処理の目安 — until when the office means to be done: so many open days as the kind of case says.
@Component
class Targets {
    private static final int USUAL_DAYS = 5;

    private final Catalogue catalogue;

    Targets(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    LocalDate of(CaseFile file, LocalDate from) {
        return of(file.procedure(), file.origin().revision(), from);
    }

    LocalDate of(String procedure, int revision, LocalDate from) {
        var definitions = catalogue.revision(revision);
        var days = definitions
                .findProcedure(procedure)
                .map(found -> definitions.caseTypes().get(found.office().caseType()))
                .map(type -> days(type.content().get("targetDays")))
                .orElse(USUAL_DAYS);
        return definitions.city().calendar().plusOpenDays(from, days);
    }

    private static int days(@Nullable Object written) {
        return written != null && written.toString().matches("\\d{1,3}")
                ? Integer.parseInt(written.toString())
                : USUAL_DAYS;
    }
}
