package hitomado.applications;

import hitomado.identity.CardClaims;
import hitomado.procedures.Source;
import hitomado.rules.FactKey;
import hitomado.rules.SubjectId;
import hitomado.sessions.Snapshot;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/// 届出人の4情報 — as the register answered them through the door of facts; nothing that somebody typed.
final class FilerItems {
    private final Snapshot snapshot;

    private FilerItems(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /// Empty where the filer is not in this city's register, as everybody who moves in.
    static Optional<CardClaims> find(Snapshot snapshot) {
        var items = new FilerItems(snapshot);
        return snapshot.filer().filter(filer -> filer.ref() != null).flatMap(filer -> items.of(filer.id()));
    }

    private Optional<CardClaims> of(SubjectId filer) {
        var name = registered("person.fullName", filer);
        var birth = registered("person.birthDate", filer);
        var sex = registered("person.sex", filer);
        var address = address();
        return name.isEmpty() || birth.isEmpty() || sex.isEmpty() || address.isEmpty()
                ? Optional.empty()
                : Optional.of(new CardClaims(name, address, LocalDate.parse(birth), sex));
    }

    private String address() {
        return Stream.of("Prefecture", "City", "Town", "Block", "Building")
                .map(part -> registered("household.address" + part, SubjectId.HOUSEHOLD))
                .reduce("", String::concat);
    }

    private String registered(String fact, SubjectId subject) {
        var answer = snapshot.answers().get(FactKey.of(fact, subject.value()));
        return answer == null || answer.source() != Source.REGISTER ? "" : answer.value();
    }
}
