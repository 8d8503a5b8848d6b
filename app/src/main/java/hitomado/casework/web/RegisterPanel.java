package hitomado.casework.web;

import hitomado.casework.CaseFile;
import hitomado.casework.CasePerson;
import hitomado.casework.CaseReading;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.FilerBasis;
import hitomado.platform.Permission;
import hitomado.platform.Purpose;
import hitomado.platform.web.SummaryRow;
import hitomado.registry.Asking;
import hitomado.registry.Household;
import hitomado.registry.Reading;
import hitomado.registry.Resident;
import hitomado.registry.ResidentId;
import hitomado.registry.Residents;
import hitomado.registry.Standing;
import hitomado.registry.Whereabouts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 住民票の照会 — what the register says now of one person of a case; read for the purpose 申請の審査 and logged there.
@Component
class RegisterPanel {
    private final Residents residents;

    RegisterPanel(Residents residents) {
        this.residents = residents;
    }

    /// @param message why nothing is shown; empty where something is
    record View(String name, List<SummaryRow> rows, List<SummaryRow> household, String message) {
        static View nothing(String name, String message) {
            return new View(name, List.of(), List.of(), message);
        }
    }

    /// The person of `subject`; null where nobody was chosen.
    @Nullable
    View of(CaseReading.Opened opened, Actor.Staff who, String subject, Words words) {
        var chosen = opened.people().stream()
                .filter(person -> person.subject().value().equals(subject))
                .findFirst();
        if (chosen.isEmpty()) {
            return null;
        }
        var name = opened.file().fact("person.fullName", subject);
        var ref = chosen.get().ref();
        if (!who.may(Permission.REGISTRY_READ)) {
            return View.nothing(name, words.t("casework.register.notAllowed"));
        }
        if (ref == null) {
            return View.nothing(name, words.t("casework.register.new"));
        }
        return switch (residents.open(asking(opened, who), ResidentId.of(ref))) {
            case Reading.Opened(var resident, var household) -> view(resident, household, words);
            case Reading.Removed(var resident) -> view(resident, null, words);
            case Reading.Refused(var stop) -> View.nothing(name, words.t(stop.todoKey()));
            case Reading.Missing missing -> View.nothing(name, words.t("casework.register.missing"));
        };
    }

    /// With the filer behind it, so that the register can turn away a 相手方.
    private static Asking asking(CaseReading.Opened opened, Actor.Staff who) {
        var file = opened.file();
        var basis = FilerBasis.ofCode(file.filer().basis());
        var asking = Asking.by(new Acting(who, file.filer().represented(), basis), Purpose.CASEWORK);
        return opened.people().stream()
                .filter(person -> isFiler(file, person))
                .flatMap(person -> Stream.ofNullable(person.ref()))
                .findFirst()
                .map(ref -> asking.filedBy(ResidentId.of(ref), basis))
                .orElse(asking);
    }

    private static boolean isFiler(CaseFile file, CasePerson person) {
        return person.ref() != null
                && file.fact("person.isFiler", person.subject().value()).equals("true");
    }

    private static View view(Resident resident, @Nullable Household household, Words words) {
        var rows = new ArrayList<SummaryRow>();
        rows.add(
                SummaryRow.of(words.t("casework.register.name"), resident.name().withCommonName()));
        rows.add(
                SummaryRow.of(words.t("casework.register.kana"), resident.name().kana()));
        rows.add(SummaryRow.of(words.t("casework.register.birth"), words.day(resident.birthDate())));
        rows.add(SummaryRow.of(words.t("casework.register.number"), resident.number()));
        rows.add(SummaryRow.of(words.t("casework.register.standing"), standing(resident.standing(), words)));
        rows.add(SummaryRow.of(words.t("casework.register.address"), address(resident.address(), words)));
        rows.add(SummaryRow.of(words.t("casework.register.relation"), resident.relation()));
        var members = household == null
                ? List.<SummaryRow>of()
                : household.members().stream()
                        .map(member -> SummaryRow.of(
                                member.relation(), member.name().full() + "　" + words.day(member.birthDate())))
                        .toList();
        return new View(resident.name().full(), rows, members, "");
    }

    private static String address(Whereabouts address, Words words) {
        return switch (address) {
            case Whereabouts.Known(var known) -> known.oneLine();
            case Whereabouts.Hidden hidden -> words.t("casework.hidden");
            case Whereabouts.None none -> "";
        };
    }

    private static String standing(Standing standing, Words words) {
        return switch (standing) {
            case Standing.Living living -> words.t("casework.standing.living");
            case Standing.MovedOut moved -> words.t("casework.standing.movedOut", words.day(moved.on()));
            case Standing.Dead dead -> words.t("casework.standing.dead", words.day(dead.on()));
            case Standing.Cancelled ended -> words.t("casework.standing.cancelled", words.day(ended.on()));
        };
    }
}
