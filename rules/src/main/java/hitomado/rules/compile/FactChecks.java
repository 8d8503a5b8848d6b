package hitomado.rules.compile;

import hitomado.rules.Aggregate;
import hitomado.rules.Derivation;
import hitomado.rules.FactDefinition;
import hitomado.rules.FactId;
import hitomado.rules.FactType;
import hitomado.rules.HostFunction;
import hitomado.rules.Position;
import hitomado.rules.Problems;
import hitomado.rules.RuleSource;
import hitomado.rules.SubjectKind;
import hitomado.rules.function.Functions;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// 項目の検査 — the dictionary of facts and the host's functions before anything is translated.
final class FactChecks {
    static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_-]*(\\.[\\p{L}_][\\p{L}\\p{N}_-]*)*");
    private static final Pattern FUNCTION = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*( [\\p{L}_][\\p{L}\\p{N}_]*)*");
    private static final Position HOST = new Position("(host functions)", 1, 1);

    private final Ledger ledger;

    FactChecks(Ledger ledger) {
        this.ledger = ledger;
    }

    /// The usable facts by id.
    Map<FactId, FactDefinition> facts(RuleSource source) {
        Set<String> topics = new HashSet<>(source.topics());
        Map<FactId, FactDefinition> facts = new LinkedHashMap<>();
        for (FactDefinition fact : source.facts()) {
            FactDefinition first = facts.get(fact.id());
            if (first != null) {
                ledger.add(fact.at(), Problems.DUPLICATE, "fact " + fact.id() + " is already defined at " + first.at());
            } else if (isNamed(fact)) {
                facts.put(fact.id(), fact);
                check(fact, topics);
            }
        }
        return facts;
    }

    private boolean isNamed(FactDefinition fact) {
        String name = fact.id().value();
        boolean good = NAME.matcher(name).matches()
                && name.indexOf('.') > 0
                && SubjectKind.find(fact.id().prefix()).isPresent();
        if (!good) {
            ledger.add(
                    fact.at(),
                    Problems.BAD_NAME,
                    "a fact is named event., household. or person. and words of letters and digits: " + name);
        }
        return good;
    }

    private void check(FactDefinition fact, Set<String> topics) {
        if (fact.askable() && !topics.contains(fact.topic())) {
            ledger.add(fact.at(), Problems.UNKNOWN_TOPIC, "no such topic: '" + fact.topic() + "' of " + fact.id());
        }
        if ((fact.type() == FactType.CHOICE) == fact.choices().isEmpty()) {
            ledger.add(
                    fact.at(), Problems.BAD_DEFINITION, "choices belong to type choice and only there: " + fact.id());
        }
        if (new HashSet<>(fact.choices()).size() < fact.choices().size()) {
            ledger.add(fact.at(), Problems.DUPLICATE, "a choice of " + fact.id() + " is there twice");
        }
        if (fact.derivation() instanceof Derivation.Members members) {
            check(fact, members);
        }
    }

    private void check(FactDefinition fact, Derivation.Members members) {
        boolean needsOf = switch (members.function()) {
            case SUM, MIN, MAX, FIRST -> true;
            case COUNT, ANY, ALL, RANK -> false;
        };
        if (needsOf && members.of() == null) {
            ledger.add(
                    fact.at(),
                    Problems.BAD_DEFINITION,
                    members.function() + " needs the expression 'of': " + fact.id());
        }
        if (members.function() == Aggregate.RANK && !fact.id().prefix().equals(SubjectKind.PERSON.code())) {
            ledger.add(fact.at(), Problems.WRONG_SUBJECT, "a rank belongs to a person: " + fact.id());
        }
    }

    /// The host's functions that may be called.
    List<HostFunction> functions(Collection<HostFunction> functions) {
        Set<String> names = new HashSet<>();
        for (HostFunction function : functions) {
            if (Functions.isBuiltIn(function.name()) || !names.add(function.name())) {
                ledger.add(HOST, Problems.DUPLICATE, "function is already defined: " + function.name());
            }
            if (!FUNCTION.matcher(function.name()).matches()) {
                ledger.add(HOST, Problems.BAD_NAME, "not the name of a function: " + function.name());
            }
            if (!function.parameters().stream().allMatch(Functions::isParameter)) {
                ledger.add(HOST, Problems.TYPE, "CHOICE is no parameter type: " + function.name());
            }
        }
        return List.copyOf(functions);
    }
}
