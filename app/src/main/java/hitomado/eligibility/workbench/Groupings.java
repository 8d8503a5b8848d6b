package hitomado.eligibility.workbench;

import hitomado.eligibility.columns.Breakdown;
import hitomado.eligibility.columns.City;
import java.util.List;

/// The divisions of a city by which effects are counted; a household counts where its first person lives.
final class Groupings {
    private Groupings() {}

    static List<EffectCount.Grouping> of(City city, boolean persons) {
        var ward = grouping(Effect.Of.WARD, city, city.ward(), persons);
        var household = grouping(Effect.Of.HOUSEHOLD, city, city.householdType(), persons);
        return persons
                ? List.of(ward, grouping(Effect.Of.AGE, city, city.ageBand(), true), household)
                : List.of(ward, household);
    }

    private static EffectCount.Grouping grouping(Effect.Of of, City city, Breakdown by, boolean persons) {
        return new EffectCount.Grouping(of, persons ? by.codes() : ofHouseholds(city, by), by.labels());
    }

    private static byte[] ofHouseholds(City city, Breakdown by) {
        var population = city.population();
        var codes = new byte[population.households()];
        for (int household = 0; household < codes.length; household++) {
            codes[household] = by.codes()[population.firstPerson(household)];
        }
        return codes;
    }
}
