package hitomado.bench.truth;

import hitomado.procedures.Definitions;
import hitomado.procedures.Fact;
import hitomado.procedures.Programme;
import hitomado.procedures.Source;
import hitomado.rules.FactId;
import hitomado.rules.FactKey;
import hitomado.rules.FactType;
import hitomado.rules.Reading;
import hitomado.rules.Situation;
import hitomado.rules.SubjectId;
import hitomado.rules.SubjectKind;
import hitomado.rules.Value;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads one case in the format of `docs/how-to/bench-rules-truth.md`; what cannot be read is a problem of the case.
final class CaseReader {
    private static final Set<String> KEYS =
            Set.of("id", "name", "asOf", "assume", "household", "everyone", "persons", "people", "expected", "expect");
    private final Definitions definitions;
    private final Map<?, ?> given;
    private final List<String> problems = new ArrayList<>();
    private final Map<FactKey, Value> known = new LinkedHashMap<>();
    private final List<SubjectId> persons = new ArrayList<>();

    CaseReader(Definitions definitions, Map<?, ?> given) {
        this.definitions = definitions;
        this.given = given;
    }

    TruthCase read(String name) {
        given.keySet().stream()
                .filter(key -> !KEYS.contains(key.toString()))
                .forEach(key -> problems.add("key " + key + " is not known"));
        facts(map(given.get("household")), SubjectKind.HOUSEHOLD, SubjectId.HOUSEHOLD);
        persons(either("persons", "people"));
        var expected = expectations(map(either("expected", "expect")));
        if (expected.isEmpty()) {
            problems.add("nothing is expected");
        }
        var assumed = "usual".equals(given.get("assume")) ? assume(expected) : Set.<FactKey>of();
        return new TruthCase(name, new Situation(asOf(), persons, known), assumed, expected, problems);
    }

    private @Nullable Object either(String key, String other) {
        var value = given.get(key);
        return value == null ? given.get(other) : value;
    }

    private LocalDate asOf() {
        try {
            return LocalDate.parse(String.valueOf(given.get("asOf")));
        } catch (DateTimeParseException wrong) {
            problems.add("asOf is not a date: " + given.get("asOf"));
            return LocalDate.EPOCH;
        }
    }

    /// A mapping of persons by id, or a list of mappings with `id`.
    private void persons(@Nullable Object written) {
        var byId = new LinkedHashMap<String, Map<?, ?>>();
        if (written instanceof List<?> list) {
            list.forEach(entry -> byId.put(String.valueOf(map(entry).get("id")), map(entry)));
        } else {
            map(written).forEach((id, facts) -> byId.put(id.toString(), map(facts)));
        }
        byId.forEach((id, person) -> {
            var subject = new SubjectId(id);
            if (!subject.isPerson()) {
                problems.add("a person cannot be called " + id);
                return;
            }
            persons.add(subject);
            facts(map(given.get("everyone")), SubjectKind.PERSON, subject);
            var own = new LinkedHashMap<Object, Object>(person);
            own.remove("id");
            own.putAll(map(own.remove("facts")));
            facts(own, SubjectKind.PERSON, subject);
        });
    }

    private void facts(Map<?, ?> facts, SubjectKind kind, SubjectId subject) {
        facts.forEach((key, value) -> {
            var name = key.toString();
            var id = new FactId(name.indexOf('.') < 0 ? kind.code() + "." + name : name);
            var fact = definitions.findFact(id).filter(found -> found.subject() == kind);
            if (fact.isEmpty()) {
                problems.add("fact " + name + " of " + subject + " is not known");
            } else {
                known.put(new FactKey(id, subject), value(fact.get(), value.toString(), subject));
            }
        });
    }

    private Value value(Fact fact, String text, SubjectId subject) {
        if (text.isEmpty()) {
            return Value.ABSENT;
        }
        if (fact.type() == FactType.CHOICE && fact.findChoice(text).isEmpty()) {
            problems.add("%s of %s is none of %s: %s".formatted(fact.id(), subject, fact.codes(), text));
            return Value.ABSENT;
        }
        return switch (Value.read(fact.type(), text)) {
            case Reading.Read(var value) -> value;
            case Reading.Unreadable(var why) -> {
                problems.add("%s of %s is %s".formatted(fact.id(), subject, why));
                yield Value.ABSENT;
            }
        };
    }

    private List<TruthCase.Expectation> expectations(Map<?, ?> expected) {
        var all = new ArrayList<TruthCase.Expectation>();
        expected.forEach((id, what) -> {
            var programme = definitions.findProgramme(id.toString());
            if (programme.isEmpty()) {
                problems.add("there is no programme " + id);
            } else if (programme.get().unit() == SubjectKind.HOUSEHOLD
                    && !(what instanceof Map<?, ?> inner && inner.containsKey("household"))) {
                all.add(new TruthCase.Expectation(id.toString(), "household", outputs(what)));
            } else {
                map(what)
                        .forEach((subject, value) ->
                                all.add(new TruthCase.Expectation(id.toString(), subject.toString(), outputs(value))));
            }
        });
        return all;
    }

    /// A mapping of outputs; a number alone is the amount, another word alone whether somebody is entitled.
    private static Map<String, String> outputs(Object written) {
        var outputs = new LinkedHashMap<String, String>();
        if (written instanceof Map<?, ?> map) {
            map.forEach((name, value) -> outputs.put(name.toString(), word(name.toString(), value.toString())));
        } else {
            var text = written.toString();
            var name = text.matches("[0-9]+") ? Programme.AMOUNT : Programme.ENTITLED;
            outputs.put(name, word(name, text));
        }
        return outputs;
    }

    private static String word(String name, String text) {
        if (!name.equals(Programme.ENTITLED)) {
            return text;
        }
        return switch (text) {
            case "true" -> Programme.YES;
            case "false" -> Programme.NO;
            default -> text;
        };
    }

    /// 通例の値 — no, 0 and `none` for what nobody gave; dates and texts are never made up.
    private Set<FactKey> assume(List<TruthCase.Expectation> expected) {
        var assumed = new HashSet<FactKey>();
        var tables = expected.stream()
                .map(one -> Programme.tableOf(one.programme()))
                .distinct()
                .toList();
        for (var id : definitions.rules().reads(List.of(), tables)) {
            definitions
                    .findFact(id)
                    .filter(CaseReader::isGiven)
                    .ifPresent(fact -> usual(fact)
                            .ifPresent(value -> subjects(fact).forEach(subject -> {
                                var key = new FactKey(id, subject);
                                if (known.putIfAbsent(key, value) == null) {
                                    assumed.add(key);
                                }
                            })));
        }
        return assumed;
    }

    private static boolean isGiven(Fact fact) {
        return fact.sources().stream().anyMatch(source -> source != Source.DERIVED);
    }

    private static Optional<Value> usual(Fact fact) {
        return switch (fact.type()) {
            case BOOLEAN -> Optional.of(Value.FALSE);
            case NUMBER -> Optional.of(Value.of(0));
            case CHOICE -> fact.findChoice("none").map(none -> Value.of("none"));
            case TEXT, DATE, TIME, DATE_TIME -> Optional.empty();
        };
    }

    private List<SubjectId> subjects(Fact fact) {
        return switch (fact.subject()) {
            case EVENT -> List.of(SubjectId.EVENT);
            case HOUSEHOLD -> List.of(SubjectId.HOUSEHOLD);
            case PERSON -> persons;
        };
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }
}
