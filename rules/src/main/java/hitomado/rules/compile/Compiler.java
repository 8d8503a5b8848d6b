package hitomado.rules.compile;

import hitomado.rules.DecisionTable;
import hitomado.rules.FactDefinition;
import hitomado.rules.FactId;
import hitomado.rules.FactType;
import hitomado.rules.Group;
import hitomado.rules.HitPolicy;
import hitomado.rules.HostFunction;
import hitomado.rules.NamedExpression;
import hitomado.rules.Problem;
import hitomado.rules.Problems;
import hitomado.rules.RuleSource;
import hitomado.rules.SubjectKind;
import hitomado.rules.feel.Names;
import hitomado.rules.function.Functions;
import hitomado.rules.logic.Expression;
import hitomado.rules.logic.Network;
import hitomado.rules.logic.Origin;
import hitomado.rules.logic.Slot;
import hitomado.rules.table.TableModel;
import hitomado.rules.table.Versions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 翻訳の全体 — checks and compiles a whole source, in order: names, facts, tables, groups, expressions, needs, cycles.
public final class Compiler {
    private final RuleSource source;
    private final Ledger ledger = new Ledger();
    private final Map<String, Slot> slots = new LinkedHashMap<>();
    private final List<Origin> origins = new ArrayList<>();
    private final List<Network.Deciding> deciding = new ArrayList<>();
    private final Map<String, Program.Table> tables = new LinkedHashMap<>();
    private final Graph graph = new Graph();

    private Compiler(RuleSource source) {
        this.source = source;
    }

    /// What compiling gave: a program unless there are problems.
    public record Result(@Nullable Program program, List<Problem> problems, List<Problem> warnings) {}

    public static Result compile(RuleSource source, Collection<HostFunction> functions) {
        return new Compiler(source).run(functions);
    }

    private Result run(Collection<HostFunction> functions) {
        var factChecks = new FactChecks(ledger);
        List<HostFunction> host = factChecks.functions(functions);
        Map<FactId, FactDefinition> facts = factChecks.facts(source);
        Map<String, List<DecisionTable>> byId = new TableChecks(ledger).tables(source);
        Set<String> collected = addSlots(facts.values(), byId);
        var functionTable = new Functions(host);
        var dictionary = new Dictionary(
                new Names(allNames(collected), functionTable.names()), slots, functionTable, byId.keySet(), collected);
        var translator = new Translator(dictionary, ledger);
        facts.values().forEach(fact -> origins.add(origin(fact, translator)));
        byId.values().forEach(versions -> addTable(versions, translator));
        Map<String, Expression> groups = groups(translator);
        Map<String, Program.Named> expressions = expressions(translator);
        Map<String, Program.Purpose> needs = new NeedCompiler(
                        new NeedCompiler.Resolved(slots, tables, groups), translator, ledger)
                .compile(source.needs());
        graph.check(ledger);
        new UnusedFacts(facts.values(), graph.reads(), ledger)
                .check(groups.values(), expressions.values(), needs.values());
        return result(facts, groups, expressions, needs);
    }

    private Result result(
            Map<FactId, FactDefinition> facts,
            Map<String, Expression> groups,
            Map<String, Program.Named> expressions,
            Map<String, Program.Purpose> needs) {
        if (!ledger.isClean()) {
            return new Result(null, ledger.problems(), ledger.warnings());
        }
        var network = new Network(List.copyOf(slots.values()), origins, deciding);
        var program = new Program(network, facts, groups, tables, expressions, needs, topics(), graph.reads());
        return new Result(program, List.of(), ledger.warnings());
    }

    private Set<String> addSlots(Collection<FactDefinition> facts, Map<String, List<DecisionTable>> byId) {
        for (FactDefinition fact : facts) {
            SubjectKind kind = SubjectKind.find(fact.id().prefix()).orElseThrow();
            addSlot(fact.id(), kind, fact.type(), fact.choices(), fact.askable());
        }
        Set<String> collected = new HashSet<>();
        for (List<DecisionTable> versions : byId.values()) {
            DecisionTable table = versions.getFirst();
            for (DecisionTable.Output output : table.outputs()) {
                FactId id = FactId.ofOutput(table.id(), output.name());
                if (table.policy() == HitPolicy.COLLECT) {
                    collected.add(id.value());
                } else if (slots.containsKey(id.value())) {
                    ledger.add(table.at(), Problems.DUPLICATE, "two tables give " + id);
                } else {
                    boolean counts = table.policy() == HitPolicy.COLLECT_COUNT;
                    addSlot(id, table.subject(), counts ? FactType.NUMBER : output.type(), output.choices(), false);
                }
            }
        }
        return collected;
    }

    private void addSlot(FactId id, SubjectKind kind, FactType type, List<String> choices, boolean askable) {
        slots.put(id.value(), new Slot(slots.size(), id, kind, type, List.copyOf(choices), askable));
    }

    private Set<String> allNames(Set<String> collected) {
        Set<String> names = new HashSet<>(slots.keySet());
        names.addAll(collected);
        return names;
    }

    private Origin origin(FactDefinition fact, Translator translator) {
        var translation = new DerivationCompiler(translator).compile(fact);
        if (!(translation.origin() instanceof Origin.Given)) {
            graph.add(slot(fact.id()), translation.reads(), translation.height(), fact.at());
        }
        return translation.origin();
    }

    private Slot slot(FactId id) {
        return Objects.requireNonNull(slots.get(id.value()));
    }

    private void addTable(List<DecisionTable> versions, Translator translator) {
        DecisionTable first = versions.getFirst();
        List<TableModel> models = new ArrayList<>();
        Set<Slot> reads = new HashSet<>();
        int height = 1;
        for (DecisionTable version : versions) {
            var compiler = new TableCompiler(version, translator, ledger);
            models.add(compiler.compile());
            reads.addAll(compiler.reads());
            height = Math.max(height, compiler.height());
        }
        List<String> outputs =
                first.outputs().stream().map(DecisionTable.Output::name).toList();
        var compiled = new Versions(models, outputs.size());
        tables.put(first.id(), new Program.Table(deciding.size(), first.subject(), outputs, compiled));
        if (first.policy() != HitPolicy.COLLECT) {
            for (int column = 0; column < outputs.size(); column++) {
                origins.add(new Origin.Output(deciding.size(), column));
                graph.add(slot(FactId.ofOutput(first.id(), outputs.get(column))), reads, height, first.at());
            }
        }
        deciding.add(compiled);
    }

    private Map<String, Expression> groups(Translator translator) {
        Map<String, Expression> groups = new LinkedHashMap<>();
        for (Group group : source.groups()) {
            Expression where = translator.condition(group.where(), Scope.PERSON).expression();
            if (groups.putIfAbsent(group.name(), where) != null) {
                ledger.add(group.at(), Problems.DUPLICATE, "group is already defined: " + group.name());
            }
        }
        return groups;
    }

    private Map<String, Program.Named> expressions(Translator translator) {
        Map<String, Program.Named> expressions = new LinkedHashMap<>();
        for (NamedExpression named : source.expressions()) {
            Scope scope = Scope.of(named.subject());
            FactType type = named.type();
            var compiled = type == null
                    ? translator.expression(named.feel(), scope)
                    : translator.expression(named.feel(), scope, Type.of(type, List.of()));
            var entry = new Program.Named(named.subject(), compiled.expression());
            if (expressions.putIfAbsent(named.id(), entry) != null) {
                ledger.add(named.feel().at(), Problems.DUPLICATE, "expression is already defined: " + named.id());
            }
        }
        return expressions;
    }

    private Map<String, Integer> topics() {
        Map<String, Integer> order = new LinkedHashMap<>();
        source.topics().forEach(topic -> order.putIfAbsent(topic, order.size()));
        return order;
    }
}
