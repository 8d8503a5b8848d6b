package hitomado.registry.changes;

import hitomado.platform.Acting;
import hitomado.registry.ChangeKind;
import hitomado.registry.HouseholdId;
import hitomado.registry.ResidentId;
import hitomado.registry.ResidentMoved;
import hitomado.registry.ResidentMovedOut;
import hitomado.registry.changes.ChangeOutcome.Applied;
import hitomado.registry.changes.ChangeOutcome.Reason;
import hitomado.registry.changes.ChangeOutcome.Refused;
import hitomado.registry.changes.ChangeStore.Entry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// 転出・転居の入力.
@Component
class ApplyMove {
    private final ChangeDesk desk;
    private final ChangeStore store;
    private final StayStore stays;
    private final PersonStore persons;
    private final ProgrammeStore programmes;
    private final Households households;

    ApplyMove(
            ChangeDesk desk,
            ChangeStore store,
            StayStore stays,
            PersonStore persons,
            ProgrammeStore programmes,
            Households households) {
        this.desk = desk;
        this.store = store;
        this.stays = stays;
        this.persons = persons;
        this.programmes = programmes;
        this.households = households;
    }

    /// The members of the movers' one household, all locked, the movers among them.
    private sealed interface Locked {
        record Of(HouseholdId household, List<Present> members, Set<ResidentId> movers) implements Locked {
            boolean whole() {
                return members.size() == movers.size();
            }
        }

        record Not(Reason reason) implements Locked {}
    }

    private Locked lock(Collection<ResidentId> movers) {
        if (movers.isEmpty()) {
            return new Locked.Not(Reason.NOBODY);
        }
        var present = store.lock(movers);
        if (present.size() != new HashSet<>(movers).size()) {
            return new Locked.Not(Reason.OVERTAKEN);
        }
        var homes = present.stream().map(Present::household).distinct().toList();
        if (homes.size() != 1) {
            return new Locked.Not(Reason.SEVERAL_HOUSEHOLDS);
        }
        var members = store.lockHouseholds(homes);
        return members.isEmpty()
                ? new Locked.Not(Reason.OVERTAKEN)
                : new Locked.Of(homes.getFirst(), members, Set.copyOf(movers));
    }

    private static boolean begunBefore(List<Present> members, Set<ResidentId> movers, java.time.LocalDate day) {
        return members.stream()
                .filter(member -> movers.contains(member.id()))
                .allMatch(member -> member.addressSince().isBefore(day)
                        && member.memberSince().isBefore(day));
    }

    ChangeOutcome out(Acting who, MoveOut move) {
        var day = move.filing().eventDate();
        return switch (lock(move.movers())) {
            case Locked.Not not -> new Refused(not.reason());
            case Locked.Of home -> {
                var staying = Remaining.decide(home.members(), home.movers(), move.staying());
                if (staying.isEmpty()) {
                    yield new Refused(Reason.NEEDS_HEAD);
                }
                if (!begunBefore(home.members(), home.movers(), day)) {
                    yield new Refused(Reason.BEFORE_PRESENT);
                }
                var change = desk.open(who, ChangeKind.MOVE_OUT, move.filing(), home.movers());
                programmes.endAll(change, home.movers());
                stays.endAddresses(change, home.movers(), day);
                stays.elsewhere(change, home.movers(), move.destination(), day, null);
                stays.leave(change, home.movers(), day);
                households.replace(change, home.household(), staying.get());
                persons.cease(change, home.movers(), "MOVED_OUT", "MOVE_OUT");
                desk.publish(new ResidentMovedOut(
                        change.id(),
                        List.copyOf(home.movers()),
                        home.household(),
                        day,
                        move.filing().caseRef()));
                yield new Applied(change.id(), move.movers(), home.household());
            }
        };
    }

    ChangeOutcome within(Acting who, MoveWithin move) {
        var day = move.filing().eventDate();
        if (day.isAfter(move.filing().filedOn())) {
            return new Refused(Reason.NOT_YET);
        }
        if (!households.hasTown(move.address().townCode())) {
            return new Refused(Reason.UNKNOWN_TOWN);
        }
        return switch (lock(move.movers())) {
            case Locked.Not not -> new Refused(not.reason());
            case Locked.Of home -> within(who, move, home);
        };
    }

    private ChangeOutcome within(Acting who, MoveWithin move, Locked.Of home) {
        var day = move.filing().eventDate();
        var asOne = home.whole() && move.into() == null && move.relations().isEmpty();
        var staying = Remaining.decide(home.members(), home.movers(), move.staying());
        if (staying.isEmpty()) {
            return new Refused(Reason.NEEDS_HEAD);
        }
        if (!begunBefore(home.members(), home.movers(), day)) {
            return new Refused(Reason.BEFORE_PRESENT);
        }
        var relations = move.relations().isEmpty() ? alone(home.movers()) : move.relations();
        if (!asOne && !households.fits(home.movers(), relations, move.into())) {
            return new Refused(Reason.NO_HOUSEHOLD);
        }
        var change = desk.open(who, ChangeKind.MOVE_WITHIN, move.filing(), home.movers());
        stays.endAddresses(change, home.movers(), day);
        stays.live(change, home.movers(), move.address(), day);
        programmes.addressChanged(change, home.movers());
        var now = asOne ? home.household() : rehouse(change, move, home, relations);
        households.replace(change, home.household(), staying.get());
        desk.publish(new ResidentMoved(
                change.id(), List.copyOf(home.movers()), now, day, move.filing().caseRef()));
        return new Applied(change.id(), move.movers(), now);
    }

    private HouseholdId rehouse(Entry change, MoveWithin move, Locked.Of home, List<Placement> relations) {
        stays.leave(change, home.movers(), change.eventDate());
        return households.place(change, move.into(), relations);
    }

    /// One who leaves a household alone is 世帯主 of the new one.
    private static List<Placement> alone(Set<ResidentId> movers) {
        var placements = new ArrayList<Placement>();
        if (movers.size() == 1) {
            movers.forEach(mover -> placements.add(new Placement(mover, "世帯主")));
        }
        return placements;
    }
}
