package hitomado.eligibility.scan;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.eligibility.columns.City;
import hitomado.eligibility.columns.CityColumns;
import hitomado.procedures.Catalogue;
import hitomado.procedures.DefinitionFiles;
import hitomado.procedures.DefinitionSource;
import hitomado.procedures.Definitions;
import hitomado.procedures.Entitlement;
import hitomado.procedures.Programme;
import hitomado.rules.FactId;
import hitomado.rules.Value;
import hitomado.testing.DemoCityTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What the bitmap executor finds in the whole city is what the scalar one finds household by household.
@DemoCityTest
class CityScanTests {
    @Autowired
    CityColumns columns;

    @Autowired
    Catalogue catalogue;

    @Test
    void findsWhomTheScalarExecutorFindsInEveryHouseholdForEveryProgramme() {
        var city = columns.reload();
        var found = scan(city);
        assertIsWhatTheScalarExecutorFinds(found, catalogue.current(), city);
        assertThat(found).hasSizeGreaterThan(25);
        assertThat(found.get("senior-pass")).hasSizeGreaterThan(50);
        assertThat(found.get("vaccine-influenza-elderly")).hasSizeGreaterThan(50);
    }

    @Test
    void computesAmountsByFormulaAsTheScalarExecutorDoesForEveryHousehold() {
        var city = columns.reload();
        var definitions = withFormulas();
        var found = scan(definitions, city);
        assertIsWhatTheScalarExecutorFinds(found, definitions, city);
        assertThat(found.get("child-allowance")).extracting(Found::amount).doesNotContainNull();
        assertThat(found.get("child-allowance").stream().map(Found::amount).distinct())
                .hasSizeGreaterThan(10);
        // half a yen is no amount
        assertThat(found.get("senior-pass")).extracting(Found::amount).contains((Long) null, 40_040L);
    }

    /// The definitions in force, but with amounts that differ from person to person.
    private Definitions withFormulas() {
        var files =
                new HashMap<>(catalogue.files(catalogue.current().revision()).contents());
        change(
                files,
                "programmes/child-allowance/rules.yaml",
                "'parameter.childAllowanceFromThree.value'",
                "'parameter.childAllowanceFromThree.value - 7 * person.calendarMonths'");
        change(files, "programmes/senior-pass/programme.yaml", "unit: person", "unit: person\nper: year");
        change(files, "programmes/senior-pass/rules.yaml", "{entitled: choice}", "{entitled: choice, amount: number}");
        change(files, "programmes/senior-pass/rules.yaml", "['\"yes\"']", "['\"yes\"', 'person.ageToday * 500.5']");
        change(files, "programmes/senior-pass/rules.yaml", "['\"no\"']", "['\"no\"', '0']");
        return DefinitionSource.draft(DefinitionFiles.of(files));
    }

    private static void change(Map<String, String> files, String file, String from, String to) {
        assertThat(files.get(file)).contains(from);
        files.computeIfPresent(file, (path, text) -> text.replace(from, to));
    }

    private static void assertIsWhatTheScalarExecutorFinds(
            Map<String, List<Found>> found, Definitions definitions, City city) {
        var deciding = new Deciding(definitions, city.population(), city.day());
        PushView.of(definitions).forEach((view, programmes) -> {
            var seen = view.over(city.population());
            for (var programme : programmes) {
                var one = new ArrayList<Found>();
                for (var home = 0; home < city.population().households(); home++) {
                    one.addAll(deciding.household(programme, seen, home));
                }
                assertThat(found.get(programme.id())).as(programme.id()).containsExactlyInAnyOrderElementsOf(one);
            }
        });
    }

    @Test
    void leavesUnknownWhatAProgrammeNamesNoBasisFor() {
        var city = columns.reload();
        var definitions = catalogue.current();
        var pass = PushView.of(
                definitions.findProgramme("senior-pass").orElseThrow().push());
        var seen = pass.over(city.population());
        assertThat(seen.facts()).containsExactly(new FactId("person.birthDate"));
        assertThat(seen.find(new FactId("person.careLevel"), 0)).isEmpty();
        assertThat(city.population().find(new FactId("person.careLevel"), 0)).isPresent();
        var situation = seen.situation(0, city.day());
        var care = definitions.findProgramme("care-limit").orElseThrow();
        assertThat(Entitlement.all(definitions, care, situation)).noneMatch(Entitlement::entitled);
    }

    @Test
    void presumesForTellingOnlyWhereTheProgrammeSaysSo() {
        var city = columns.reload();
        var definitions = catalogue.current();
        var allowance = definitions.findProgramme("child-allowance").orElseThrow();
        var bare = new Programme.Push(allowance.push().basis(), Map.of(), Programme.Occasion.ONCE, null);
        var households = city.population().households();
        var withPresumptions = PushView.of(allowance.push()).over(city.population());
        var without = PushView.of(bare).over(city.population());
        var deciding = new Deciding(definitions, city.population(), city.day());
        var told = 0;
        for (var home = 0; home < households; home++) {
            told += deciding.household(allowance, withPresumptions, home).size();
            assertThat(deciding.household(allowance, without, home)).isEmpty();
        }
        assertThat(told).isEqualTo(scan(city).get("child-allowance").size());
        assertThat(withPresumptions.find(new FactId("household.childrenElsewhere"), 0))
                .hasValue(Value.of(0));
    }

    @Test
    void findsNobodyWhoHasItAlready() {
        var city = columns.reload();
        var population = city.population();
        assertThat(scan(city).get("child-medical-aid"))
                .noneMatch(found -> population
                        .find(new FactId("person.childMedicalHeld"), found.person())
                        .filter(Value.TRUE::equals)
                        .isPresent());
        assertThat(population.facts()).contains(new FactId("person.childMedicalHeld"));
    }

    @Test
    void theReceiverOfAChildsBenefitIsAnotherPersonOfTheHousehold() {
        var city = columns.reload();
        var population = city.population();
        var told = scan(city).get("vaccine-hpv");
        assertThat(told).isNotEmpty().allSatisfy(found -> {
            assertThat(population.householdOf(found.receiver())).isEqualTo(found.household());
            var relation = population
                    .find(new FactId("person.relationship"), found.person())
                    .map(Value::text)
                    .orElse("");
            if (relation.endsWith("子")) {
                assertThat(found.receiver()).isNotEqualTo(found.person());
            }
        });
    }

    private Map<String, List<Found>> scan(City city) {
        return scan(catalogue.current(), city);
    }

    private static Map<String, List<Found>> scan(Definitions definitions, City city) {
        var all = new HashMap<String, List<Found>>();
        new CityScan(definitions, city.population(), city.day())
                .run((programme, found) -> all.put(programme.id(), found));
        return all;
    }
}
