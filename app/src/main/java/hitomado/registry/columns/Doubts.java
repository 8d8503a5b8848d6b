package hitomado.registry.columns;

import hitomado.registry.HouseholdId;
import hitomado.registry.ResidentId;
import hitomado.registry.columns.CityRoll.Doubt;
import hitomado.registry.columns.CityRoll.Why;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Finds records that cannot be, and with them the whole household: what is derived from its members would be wrong.
final class Doubts {
    private static final int OLDEST = (int) LocalDate.of(1870, 1, 1).toEpochDay();

    private final Members members;
    private final LocalDate today;
    private final boolean[] leftOut;
    private final List<Doubt> found = new ArrayList<>();

    Doubts(Members members, LocalDate today) {
        this.members = members;
        this.today = today;
        this.leftOut = new boolean[members.households.size()];
    }

    /// @param births the track of birth dates, where it was read
    void check(Sheet residents, int[] places, Track.Days births, Set<String> relations) {
        var seen = new boolean[members.size()];
        for (var i = 0; i < places.length; i++) {
            var day = births.day(i);
            if (places[i] < 0) {
                found.add(new Doubt(
                        new ResidentId(new UUID(residents.high(i), residents.low(i))), null, Why.NO_HOUSEHOLD));
            } else {
                seen[places[i]] = true;
                if (day < OLDEST || day > today.toEpochDay()) {
                    put(places[i], Why.IMPOSSIBLE_BIRTH);
                }
            }
        }
        checkMembers(seen, relations);
    }

    private void checkMembers(boolean[] seen, Set<String> relations) {
        var heads = new byte[members.households.size()];
        var last = new int[members.households.size()];
        for (var member = 0; member < seen.length; member++) {
            var relation = members.relation(member);
            last[members.household(member)] = member;
            if (!seen[member]) {
                put(member, Why.NOT_A_RESIDENT);
            }
            if (!relations.contains(relation)) {
                put(member, Why.UNKNOWN_RELATION);
            } else if (relation.equals(CityFacts.HEAD)) {
                heads[members.household(member)]++;
            }
        }
        for (var household = 0; household < heads.length; household++) {
            if (heads[household] != 1) {
                put(last[household], Why.NO_HEAD);
            }
        }
        members.twice().forEach(member -> put(member, Why.TWO_HOUSEHOLDS));
    }

    private void put(int member, Why why) {
        var household = members.household(member);
        leftOut[household] = true;
        found.add(new Doubt(
                new ResidentId(new UUID(members.persons.high(member), members.persons.low(member))),
                new HouseholdId(new UUID(members.households.high(household), members.households.low(household))),
                why));
    }

    boolean[] leftOut() {
        return leftOut;
    }

    List<Doubt> found() {
        return found;
    }
}
