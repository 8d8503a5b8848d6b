package hitomado.rules.bulk.columns;

import hitomado.rules.FactId;
import hitomado.rules.SubjectKind;
import hitomado.rules.Value;
import hitomado.rules.compile.Program;
import hitomado.rules.feel.Formula;
import hitomado.rules.function.Kind;
import hitomado.rules.logic.Expression;
import hitomado.rules.logic.Network;
import hitomado.rules.logic.Origin;
import hitomado.rules.logic.Slot;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 項目から段へ — every fact once, however many columns read it; what cannot be computed by columns is left to the
/// scalar executor, fact by fact.
final class Facts {
    final Steps steps = new Steps();
    final LocalDate asOf;
    private final Network network;
    private final Program program;
    private final Set<FactId> given;
    private final Invocations calls;
    private final Tables tables;
    private final OfTheDay ofTheDay;
    private final Map<Slot, Step> known = new HashMap<>();
    private final Set<String> scalars = new HashSet<>();

    Facts(Program program, LocalDate asOf, Set<FactId> given) {
        this.program = program;
        this.network = program.network();
        this.asOf = asOf;
        this.given = given;
        calls = new Invocations(steps, asOf);
        tables = new Tables(this, program);
        ofTheDay = new OfTheDay(program, asOf, given);
    }

    /// The facts that are left to the scalar executor.
    Set<String> scalars() {
        return scalars;
    }

    /// An expression as a column; `input` is the value under test.
    Step step(Expression expression, @Nullable Step input) {
        var formulas = new Formulas(steps, this::named, calls, input);
        return switch (expression.formula()) {
            case Formula.OfValue(var root) -> formulas.step(root);
            case Formula.OfCell(var tests) -> formulas.cell(tests);
            case null -> throw new Unsupported("no formula");
        };
    }

    private Step named(String name) {
        Slot slot = network.slot(new FactId(name));
        if (slot == null) {
            throw new Unsupported("no such fact: " + name);
        }
        return step(slot);
    }

    Step step(Slot slot) {
        Step found = known.get(slot);
        if (found == null) {
            found = typed(slot, made(slot));
            known.put(slot, found);
        }
        return found;
    }

    /// `null` has no type of its own: it takes that of the fact.
    private Step typed(Slot slot, Step step) {
        return step.shape.kind() == Kind.ANY && step instanceof Constant empty
                ? steps.constant(Shape.of(Kind.of(slot.type())), empty.cell)
                : step;
    }

    private Step made(Slot slot) {
        Origin origin = network.origin(slot);
        if (origin instanceof Origin.Given) {
            return steps.add(new Given(slot));
        }
        try {
            Step derived = derived(slot, origin);
            Step asked = slot.askable() ? steps.operation(derived.shape, Kernels.ASKED, derived) : derived;
            return given.contains(slot.id()) ? overridden(slot, asked) : asked;
        } catch (Unsupported scalar) {
            scalars.add(slot.id() + ": " + scalar.getMessage());
            boolean person = slot.kind() == SubjectKind.PERSON;
            return steps.add(new Scalar(slot, person ? Reach.PERSON : Reach.HOUSEHOLD));
        }
    }

    private Step overridden(Slot slot, Step derived) {
        Step first = steps.add(new Given(slot));
        return steps.together(new Shape(first.shape.kind(), derived.shape.scale()), Kernels.GIVEN, first, derived);
    }

    private Step derived(Slot slot, Origin origin) {
        Value constant = ofTheDay.of(slot);
        if (constant != null) {
            return steps.constant(constant);
        }
        return switch (origin) {
            case Origin.Derived(var by) -> step(by, null);
            case Origin.Aggregated by -> aggregated(slot, by);
            case Origin.Output(int table, int column) -> tables.output(program.table(table), column);
            case Origin.Given itself -> throw new IllegalStateException("given: " + slot.id());
        };
    }

    private Step aggregated(Slot slot, Origin.Aggregated by) {
        Step where = person(by.where());
        Expression of = by.of();
        Expression orderBy = by.orderBy();
        Step values = of == null ? null : person(of);
        Step keys = orderBy == null ? null : person(orderBy);
        if (keys != null && !keys.shape.isLine()) {
            throw new Unsupported("order of " + keys.shape.kind());
        }
        return steps.add(
                switch (by.function()) {
                    case RANK -> {
                        if (slot.kind() != SubjectKind.PERSON) {
                            throw new Unsupported("the rank of a household");
                        }
                        yield new Ranks(where, keys);
                    }
                    case FIRST -> new Firsts(where, Objects.requireNonNull(values), keys);
                    case COUNT -> new Folding(Shape.WHOLE, by.function(), where, null);
                    case ANY, ALL -> new Folding(Shape.BOOLEAN, by.function(), where, values);
                    case SUM -> new Folding(Objects.requireNonNull(values).shape, by.function(), where, values);
                    case MIN, MAX -> {
                        if (!Objects.requireNonNull(values).shape.isLine()) {
                            throw new Unsupported("order of " + values.shape.kind());
                        }
                        yield new Folding(values.shape, by.function(), where, values);
                    }
                });
    }

    private Step person(Expression expression) {
        return steps.wide(step(expression, null), Reach.PERSON);
    }
}
