package hitomado.rules.bulk;

import hitomado.rules.FactId;
import hitomado.rules.Situation;
import hitomado.rules.SubjectKind;
import hitomado.rules.bulk.columns.ColumnProgram;
import hitomado.rules.bulk.columns.Wanted;
import hitomado.rules.compile.Program;
import hitomado.rules.logic.Network;
import hitomado.rules.logic.Origin;
import hitomado.rules.logic.Run;
import hitomado.rules.logic.Slot;
import hitomado.rules.table.TableModel;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// 一括判定の計画 — tables of one subject on one day, compiled to predicates over coded columns; immutable and safe for
/// many threads.
public final class BulkPlan {
    private final Program program;
    private final Network network;
    private final boolean ofPersons;
    private final LocalDate asOf;
    private final List<BulkColumn> columns;
    private final List<Predicate> predicates;
    private final List<TablePlan> tables;
    private final Map<Shared, ColumnProgram> columnPrograms = new ConcurrentHashMap<>();

    BulkPlan(Basis basis, List<BulkColumn> columns, List<Predicate> predicates, List<TablePlan> tables) {
        this.program = basis.program();
        this.network = program.network();
        this.ofPersons = basis.subject() == SubjectKind.PERSON;
        this.asOf = basis.asOf();
        this.columns = List.copyOf(columns);
        this.predicates = List.copyOf(predicates);
        this.tables = List.copyOf(tables);
    }

    /// What a plan is made from.
    record Basis(Program program, SubjectKind subject, LocalDate asOf) {}

    /// Ids that are not defined are a bug of the caller; callers from outside use [hitomado.rules.RuleBook#bulk].
    public static Planning of(Program program, Collection<String> tables, LocalDate asOf) {
        return new PlanCompiler(program, asOf).compile(tables);
    }

    public LocalDate asOf() {
        return asOf;
    }

    /// Whether a row is a person; else a household.
    public boolean ofPersons() {
        return ofPersons;
    }

    public List<BulkColumn> columns() {
        return columns;
    }

    public List<String> tables() {
        return tables.stream().map(TablePlan::id).toList();
    }

    /// What a table may give; the first one is that of no row. Counts and sums have only the first.
    public List<Outcome> outcomes(String table) {
        return known(table).outcomes();
    }

    /// The table as other executors see it.
    public PlannedTable table(String table) {
        return PlannedTable.of(known(table), this);
    }

    private TablePlan known(String table) {
        return tables.stream()
                .filter(plan -> plan.id().equals(table))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not in the plan: " + table));
    }

    /// Empty columns for so many rows.
    public BulkRows rows(int rows) {
        return BulkRows.unknown(this, rows);
    }

    /// The columns of a whole population, derived facts among them; one row per person, or per household.
    public BulkRows code(Population population, int threads) {
        return code(List.of(this), population, threads).getFirst();
    }

    /// The same for several plans of one book and day, whose derived facts are computed once.
    public static List<BulkRows> code(List<BulkPlan> plans, Population population, int threads) {
        BulkPlan first = plans.getFirst();
        if (plans.stream().anyMatch(plan -> plan.program != first.program || !plan.asOf.equals(first.asOf))) {
            throw new IllegalArgumentException("plans of several books or days");
        }
        return new PopulationCoding(plans, population, first.columnProgram(plans, population.facts())).run(threads);
    }

    /// The answers of all tables for all rows.
    public BulkAnswers scan(BulkRows rows, ScanOrder order) {
        return new Scan(this, rows, order).run();
    }

    /// What an output is for every row of each outcome that gives it by a formula, by the outcome's number; only
    /// outcomes that the scan kept, over the population that was scanned.
    public Map<Integer, Computed> compute(TableAnswers answers, String output, Population population, int threads) {
        return Computing.all(this, known(answers.table()), new Computing.Aim(answers, output, population), threads);
    }

    /// The version of a table that is valid on the day.
    TableModel model(String table) {
        return Objects.requireNonNull(program.tables().get(table)).versions().models().stream()
                .filter(version -> version.isValidOn(asOf))
                .findFirst()
                .orElseThrow();
    }

    /// A program of these columns alone.
    ColumnProgram columnProgram(Population population, List<Wanted> wanted) {
        Set<FactId> derived =
                population.facts().stream().filter(this::isDerived).collect(Collectors.toSet());
        return ColumnProgram.of(new ColumnProgram.Aim(program, asOf, derived), wanted);
    }

    /// Plans that are computed together, and derived facts that are given.
    private record Shared(List<BulkPlan> plans, Set<FactId> given) {}

    /// How the columns are computed from a population with these facts: the program is made once.
    private ColumnProgram columnProgram(List<BulkPlan> plans, Set<FactId> facts) {
        Set<FactId> derived = facts.stream().filter(this::isDerived).collect(Collectors.toSet());
        return columnPrograms.computeIfAbsent(new Shared(List.copyOf(plans), derived), shared -> {
            List<Wanted> wanted = new ArrayList<>();
            plans.forEach(plan -> plan.columns.forEach(column -> wanted.add(column.wanted(plan.ofPersons))));
            return ColumnProgram.of(new ColumnProgram.Aim(program, asOf, shared.given()), wanted);
        });
    }

    private boolean isDerived(FactId fact) {
        Slot slot = network.slot(fact);
        return slot != null && !(network.origin(slot) instanceof Origin.Given);
    }

    /// The given facts that the columns read, themselves or behind derived facts: what a population needs.
    public Set<FactId> facts() {
        Set<Slot> reached = new LinkedHashSet<>();
        Deque<Slot> open = new ArrayDeque<>();
        columns.forEach(column -> open.addAll(column.reads()));
        while (!open.isEmpty()) {
            Slot slot = open.pop();
            if (reached.add(slot)) {
                open.addAll(program.reads().getOrDefault(slot, Set.of()));
            }
        }
        return reached.stream().map(Slot::id).filter(fact -> !isDerived(fact)).collect(Collectors.toUnmodifiableSet());
    }

    /// What [#code] leaves to the scalar executor although it need not be rare: facts or columns, each with its reason.
    public Set<String> scalars() {
        return columnProgram(List.of(this), Set.of()).scalars();
    }

    Run run(Situation situation) {
        if (!situation.asOf().equals(asOf)) {
            throw new IllegalArgumentException("a plan of " + asOf + ", a situation of " + situation.asOf());
        }
        return new Run(network, situation);
    }

    /// Distinct tests: `predicates().get(i)` is what number i in a rule means.
    List<Predicate> predicates() {
        return predicates;
    }

    List<TablePlan> plans() {
        return tables;
    }
}
