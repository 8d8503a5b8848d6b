package hitomado.counter;

import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.FilerBasis;
import hitomado.platform.NotFound;
import hitomado.platform.Purpose;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import hitomado.registry.Asking;
import hitomado.registry.Household;
import hitomado.registry.Reading;
import hitomado.registry.Resident;
import hitomado.registry.ResidentId;
import hitomado.registry.Residents;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// 受付の可否 — whether the one who stands there may act for a person of the register, and who that is by name.
@Component
class Admissions {
    private final Residents residents;
    private final AuditTrail audit;

    Admissions(Residents residents, AuditTrail audit) {
        this.residents = residents;
        this.audit = audit;
    }

    /// What came of it.
    sealed interface Admission {
        /// The visitor, with the name.
        record Admitted(Visitor visitor) implements Admission {}

        record Refused(Outcome why) implements Admission {}
    }

    /// For a person whom no register of ours holds.
    Admission ofNewcomer(String name, Visitor visitor) {
        if (!visitor.mayFile()) {
            return new Admission.Refused(new Outcome.AuthorityMissing());
        }
        return visitor.actsForHousehold()
                ? actingByName(visitor)
                : new Admission.Admitted(visitor.name().isBlank() ? visitor.named(name) : visitor);
    }

    Admission of(Actor.Staff who, ResidentId person, Visitor visitor) {
        var member = visitor.member();
        if (visitor.basis() == FilerBasis.SELF && member != null && !member.equals(person)) {
            return new Admission.Refused(new Outcome.NotThePerson());
        }
        if (!visitor.mayFile()) {
            return new Admission.Refused(new Outcome.AuthorityMissing());
        }
        return switch (residents.open(asking(who, person, visitor), person)) {
            case Reading.Opened(var resident, var household) ->
                stops(resident, household) && visitor.basis() != FilerBasis.SELF
                        ? stopped(who, person, visitor)
                        : named(resident, household, visitor);
            case Reading.Refused(var stop) -> stopped(who, person, visitor);
            case Reading.Removed(var resident) -> throw new NotFound("resident");
            case Reading.Missing() -> throw new NotFound("resident");
        };
    }

    /// The one who files is named to the register, so that the 相手方 of anybody in the household is turned away.
    private static Asking asking(Actor.Staff who, ResidentId person, Visitor visitor) {
        var acting = Acting.by(who).forPerson(person.toString(), visitor.basis());
        var asking = Asking.by(acting, Purpose.RECEPTION);
        return visitor.actsForHousehold()
                ? asking
                : asking.filedBy(Optional.ofNullable(visitor.member()).orElse(person), visitor.basis());
    }

    /// Where anybody of the household is protected, only the person concerned is received without a superior.
    private static boolean stops(Resident resident, Household household) {
        return resident.stop() != null || household.members().stream().anyMatch(member -> member.stop() != null);
    }

    private Admission stopped(Actor.Staff who, ResidentId person, Visitor visitor) {
        var acting = Acting.by(who).forPerson(person.toString(), visitor.basis());
        audit.record(AuditEvent.of(AuditKind.RECEPTION_STOPPED, acting, "person:" + person));
        return new Admission.Refused(new Outcome.Stopped());
    }

    private static Admission named(Resident resident, Household household, Visitor visitor) {
        if (visitor.actsForHousehold()) {
            return actingByName(visitor);
        }
        var member = visitor.member();
        if (member == null) {
            return new Admission.Admitted(visitor.named(resident.name().full()));
        }
        return household.members().stream()
                .filter(one -> one.id().equals(member))
                .findFirst()
                .map(one -> new Admission.Admitted(visitor.named(one.name().full())))
                .orElseThrow(() -> new NotFound("member"));
    }

    private static Admission actingByName(Visitor visitor) {
        return visitor.name().isBlank()
                ? new Admission.Refused(new Outcome.NameMissing())
                : new Admission.Admitted(visitor);
    }
}
