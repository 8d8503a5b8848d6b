package hitomado.bench.scan;

import hitomado.procedures.DefinitionSource;
import hitomado.procedures.Definitions;
import hitomado.procedures.Programme;
import hitomado.rules.FactId;
import hitomado.rules.RuleBook;
import hitomado.rules.SubjectKind;
import hitomado.rules.bulk.BulkPlan;
import hitomado.rules.bulk.Planning;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// 実在の制度 — programmes of `definitions/programmes` as plans: one of persons, one of households.
record RealProgrammes(RuleBook book, List<String> names, BulkPlan persons, BulkPlan households) {
    /// The 30 with the most behind them: everything but vaccinations, and three of those.
    static final Set<String> THIRTY = Set.of(
            "care-limit",
            "care-share",
            "checkup-eighteen-months",
            "checkup-three-years",
            "child-allowance",
            "child-medical-aid",
            "child-rearing-allowance",
            "disabled-child-welfare",
            "disaster-relief",
            "high-school-support",
            "late-elderly-share",
            "nhi-preschool-reduction",
            "nhi-reduction",
            "resident-tax-exempt",
            "school-aid",
            "school-aid-protected",
            "screening-breast",
            "screening-cervical",
            "screening-colorectal",
            "screening-lung",
            "screening-osteoporosis",
            "screening-periodontal",
            "screening-stomach",
            "senior-pass",
            "special-child-allowance",
            "special-disability",
            "tax-exempt-household",
            "vaccine-bcg",
            "vaccine-hpv",
            "vaccine-influenza-elderly");

    static Definitions definitions(Path directory) {
        return DefinitionSource.checked(DefinitionSource.directory(directory));
    }

    static RealProgrammes all(Definitions definitions, LocalDate day) {
        return of(definitions, definitions.programmes().keySet(), day);
    }

    static RealProgrammes of(Definitions definitions, Set<String> wanted, LocalDate day) {
        List<Programme> taken = definitions.programmes().values().stream()
                .filter(programme -> wanted.contains(programme.id()))
                .toList();
        return new RealProgrammes(
                definitions.rules(),
                taken.stream().map(Programme::id).sorted().toList(),
                plan(definitions, taken, true, day),
                plan(definitions, taken, false, day));
    }

    private static BulkPlan plan(Definitions definitions, List<Programme> taken, boolean person, LocalDate day) {
        List<String> tables = taken.stream()
                .filter(programme -> (programme.unit() == SubjectKind.PERSON) == person)
                .map(Programme::table)
                .sorted()
                .toList();
        return switch (definitions.rules().bulk(tables, day)) {
            case Planning.Planned(var plan) -> plan;
            case Planning.Refused(var problems) -> throw new IllegalStateException(problems.toString());
        };
    }

    List<BulkPlan> plans() {
        return List.of(persons, households);
    }

    /// The given facts behind all of them.
    Set<FactId> facts() {
        Set<FactId> facts = new TreeSet<>(persons.facts());
        facts.addAll(households.facts());
        return facts;
    }

    /// Facts and columns that are left to the scalar executor.
    Set<String> scalars() {
        Set<String> scalars = new TreeSet<>(persons.scalars());
        scalars.addAll(households.scalars());
        return scalars;
    }
}
