package hitomado.registry.changes;

import hitomado.platform.Acting;
import hitomado.registry.ChangeKind;
import hitomado.registry.RegisterCorrected;
import hitomado.registry.ResidentId;
import hitomado.registry.changes.ChangeOutcome.Applied;
import hitomado.registry.changes.ChangeOutcome.Reason;
import hitomado.registry.changes.ChangeOutcome.Refused;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// 職権修正 — the record was wrong from the beginning of the row on; what it said is kept as superseded.
@Component
class Correct {
    private final ChangeDesk desk;
    private final ChangeStore store;
    private final StayStore stays;
    private final PersonStore persons;
    private final Households households;

    Correct(ChangeDesk desk, ChangeStore store, StayStore stays, PersonStore persons, Households households) {
        this.desk = desk;
        this.store = store;
        this.stays = stays;
        this.persons = persons;
        this.households = households;
    }

    ChangeOutcome person(Acting who, ExOfficio why, PersonCorrection correction) {
        var present = store.lock(List.of(correction.person()));
        if (present.isEmpty()) {
            return new Refused(Reason.OVERTAKEN);
        }
        var concerned = new ChangeDesk.Concerned(List.of(correction.person()), null);
        var change = desk.openExOfficio(who, ChangeKind.CORRECTION, why, concerned);
        persons.correct(change, correction);
        desk.publish(new RegisterCorrected(change.id(), List.of(correction.person())));
        return new Applied(
                change.id(), List.of(correction.person()), present.getFirst().household());
    }

    /// The present address of these people was recorded wrongly; it holds from the same day as before.
    ChangeOutcome address(Acting who, ExOfficio why, List<ResidentId> people, NewAddress right) {
        if (people.isEmpty()) {
            return new Refused(Reason.NOBODY);
        }
        if (!households.hasTown(right.townCode())) {
            return new Refused(Reason.UNKNOWN_TOWN);
        }
        var present = store.lock(people);
        if (present.size() != Set.copyOf(people).size()) {
            return new Refused(Reason.OVERTAKEN);
        }
        var change = desk.openExOfficio(who, ChangeKind.CORRECTION, why, new ChangeDesk.Concerned(people, null));
        for (var person : present) {
            stays.retract(change, person.id());
            stays.live(change, List.of(person.id()), right, person.addressSince());
        }
        desk.publish(new RegisterCorrected(change.id(), people));
        return new Applied(change.id(), people, present.getFirst().household());
    }
}
