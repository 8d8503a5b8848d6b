package hitomado.registry.columns;

import hitomado.registry.HouseholdId;
import hitomado.registry.ResidentId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// 住民の一覧 — everybody who lives in the city, a row each, by household and in the order of the 住民票, with the facts
/// that were asked for.
///
/// @param firstRow first row of each household, and one more for the end; households that were put aside have none
/// @param columns by fact id; [#WARD] and 続柄 always
/// @param doubts people who are not in it, as their record cannot be
public record CityRoll(
        Ids persons, Ids households, int[] firstRow, Map<String, CityColumn> columns, List<Doubt> doubts) {
    /// The code of the ward somebody lives in; no fact of the dictionary.
    public static final String WARD = "household.ward";

    public static final String RELATIONSHIP = "person.relationship";
    public static final String IS_HEAD = "person.isHead";

    public CityRoll {
        columns = Map.copyOf(columns);
        doubts = List.copyOf(doubts);
    }

    /// References in the order of the rows, as the two halves of their UUID.
    public record Ids(long[] high, long[] low) {
        public UUID of(int number) {
            return new UUID(high[number], low[number]);
        }
    }

    /// 疑義 — why a record cannot be.
    public enum Why {
        /// A resident who is in no household.
        NO_HOUSEHOLD,
        /// A member of a household who is not a resident.
        NOT_A_RESIDENT,
        /// A birth date in the future, before 1870, or no day of the calendar.
        IMPOSSIBLE_BIRTH,
        /// 続柄 that the register does not know.
        UNKNOWN_RELATION,
        /// A household without 世帯主, or with two.
        NO_HEAD,
        /// Two households at once.
        TWO_HOUSEHOLDS,
        /// A value that is none of its kind.
        UNREADABLE
    }

    /// @param household null where there is none
    public record Doubt(
            ResidentId person,
            @org.jspecify.annotations.Nullable HouseholdId household,
            Why why) {}

    public int rows() {
        return persons.high().length;
    }

    public ResidentId person(int row) {
        return new ResidentId(persons.of(row));
    }

    public HouseholdId household(int number) {
        return new HouseholdId(households.of(number));
    }
}
