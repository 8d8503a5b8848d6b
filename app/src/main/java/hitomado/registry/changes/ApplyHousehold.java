package hitomado.registry.changes;

import hitomado.platform.Acting;
import hitomado.registry.ChangeKind;
import hitomado.registry.HouseholdChanged;
import hitomado.registry.HouseholdId;
import hitomado.registry.ResidentId;
import hitomado.registry.changes.ChangeOutcome.Applied;
import hitomado.registry.changes.ChangeOutcome.Reason;
import hitomado.registry.changes.ChangeOutcome.Refused;
import hitomado.registry.changes.ChangeStore.Entry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 世帯変更の入力.
@Component
class ApplyHousehold {
    private final ChangeDesk desk;
    private final ChangeStore store;
    private final StayStore stays;
    private final Households households;

    ApplyHousehold(ChangeDesk desk, ChangeStore store, StayStore stays, Households households) {
        this.desk = desk;
        this.store = store;
        this.stays = stays;
        this.households = households;
    }

    ChangeOutcome apply(Acting who, HouseholdChange change) {
        var named = change.placements().stream().map(Placement::person).collect(Collectors.toSet());
        var present = named.isEmpty() ? List.<Present>of() : store.lock(named);
        var refusal = refusal(change, named, present);
        if (refusal != null) {
            return new Refused(refusal);
        }
        var from = present.getFirst().household();
        var members = store.lockHouseholds(List.of(from));
        if (members.isEmpty()) {
            return new Refused(Reason.OVERTAKEN);
        }
        // 世帯主変更 within the household: whoever is named stays in it, and those not named keep their 続柄
        var within = from.equals(change.into());
        var staying = within ? Optional.of(List.<Placement>of()) : Remaining.decide(members, named, change.staying());
        if (staying.isEmpty()) {
            return new Refused(Reason.NEEDS_HEAD);
        }
        if (!fits(change, named, members, within)) {
            return new Refused(Reason.NO_HOUSEHOLD);
        }
        return write(who, change, from, staying.get());
    }

    private static @Nullable Reason refusal(HouseholdChange change, Set<ResidentId> named, List<Present> present) {
        if (named.isEmpty()) {
            return Reason.NOBODY;
        }
        if (present.size() != named.size()) {
            return Reason.OVERTAKEN;
        }
        if (present.stream().map(Present::household).distinct().count() != 1) {
            return Reason.SEVERAL_HOUSEHOLDS;
        }
        var day = change.filing().eventDate();
        if (day.isAfter(change.filing().filedOn())) {
            return Reason.NOT_YET;
        }
        return present.stream().allMatch(person -> person.memberSince().isBefore(day)) ? null : Reason.BEFORE_PRESENT;
    }

    private boolean fits(HouseholdChange change, Set<ResidentId> named, List<Present> members, boolean within) {
        if (!within) {
            return households.fits(named, change.placements(), change.into());
        }
        var heads = change.placements().stream()
                        .filter(placement -> placement.relation().equals("世帯主"))
                        .count()
                + members.stream()
                        .filter(member -> !named.contains(member.id()) && member.isHead())
                        .count();
        return heads == 1
                && households.knownRelations(
                        change.placements().stream().map(Placement::relation).toList());
    }

    private ChangeOutcome write(Acting who, HouseholdChange input, HouseholdId from, List<Placement> staying) {
        var named = input.placements().stream().map(Placement::person).toList();
        var change = desk.open(who, ChangeKind.HOUSEHOLD_CHANGE, input.filing(), named);
        var now = settle(change, input, from, staying);
        desk.publish(new HouseholdChanged(
                change.id(), named, now, change.eventDate(), input.filing().caseRef()));
        return new Applied(change.id(), named, now);
    }

    private HouseholdId settle(Entry change, HouseholdChange input, HouseholdId from, List<Placement> staying) {
        if (from.equals(input.into())) {
            households.replace(change, from, input.placements());
            return from;
        }
        stays.leave(change, input.placements().stream().map(Placement::person).toList(), change.eventDate());
        var now = households.place(change, input.into(), input.placements());
        households.replace(change, from, staying);
        return now;
    }
}
