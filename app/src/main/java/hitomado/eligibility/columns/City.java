package hitomado.eligibility.columns;

import hitomado.registry.HouseholdId;
import hitomado.registry.ResidentId;
import hitomado.registry.columns.CityRoll;
import hitomado.rules.bulk.Population;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// 市の列 — the facts of everybody who lives in the city as they were at one moment; immutable, for many threads.
///
/// A row is a person; people whose records cannot be, and their households, are in `doubts` and in no row.
///
/// @param residents references in the order of the rows
/// @param homes references in the order of the population's households
/// @param ward the ward somebody lives in
/// @param day the day that ages and kinds of households are counted for
public record City(
        Population population,
        CityRoll.Ids residents,
        CityRoll.Ids homes,
        Breakdown ward,
        Breakdown ageBand,
        Breakdown householdType,
        List<CityRoll.Doubt> doubts,
        LocalDate day,
        Instant loadedAt) {
    public City {
        doubts = List.copyOf(doubts);
    }

    public ResidentId resident(int row) {
        return new ResidentId(residents.of(row));
    }

    /// By the household's number in the population.
    public HouseholdId household(int household) {
        return new HouseholdId(homes.of(household));
    }
}
