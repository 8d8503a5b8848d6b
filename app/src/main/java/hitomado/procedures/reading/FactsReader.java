package hitomado.procedures.reading;

import hitomado.procedures.Constraint;
import hitomado.procedures.Fact;
import hitomado.procedures.LocalText;
import hitomado.procedures.Source;
import hitomado.rules.Aggregate;
import hitomado.rules.Derivation;
import hitomado.rules.FactDefinition;
import hitomado.rules.FactId;
import hitomado.rules.FactType;
import hitomado.rules.Position;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/// Reads `facts/*.yaml`: the dictionary and, for the rules, how each fact is derived.
final class FactsReader {
    private static final Pattern ID = Pattern.compile("(event|household|person)\\.[a-z][A-Za-z0-9]*");
    private final Draft draft;
    private final ProblemLog problems;

    FactsReader(Draft draft) {
        this.draft = draft;
        this.problems = draft.problems;
    }

    void read(YamlMap file) {
        file.maps("facts").forEach(this::readFact);
        file.done();
    }

    private void readFact(YamlMap map) {
        var id = map.located("id");
        var derivation = map.findMap("derive").flatMap(this::derivation);
        var type = Codes.read(map, "type", FactType.class, FactType.TEXT);
        var choices = choices(map, type);
        var sources = new LinkedHashSet<Source>(Codes.readAll(map, "sources", Source.class));
        if (derivation.isPresent()) {
            sources.add(Source.DERIVED);
        }
        checkSources(map, sources);
        var fact = new Fact(
                new FactId(id.text()),
                type,
                map.text("topic"),
                texts(map, sources),
                choices,
                constraint(map),
                sources,
                map.findText("basis").orElse(""),
                new HashSet<>(map.texts("purpose")),
                Codes.read(map, "sensitivity", Fact.Sensitivity.class).orElse(Fact.Sensitivity.BASIC),
                validFor(map),
                Parts.citation(map));
        map.findLocated("topic").ifPresent(topic -> draft.refer(topic, Parts.topicIds(draft), "topic"));
        map.done();
        if (!ID.matcher(id.text()).matches()) {
            problems.add(
                    id.at(), ProblemLog.VALUE, "a fact is named event.x, household.x or person.x, not " + id.text());
        } else if (draft.facts.putIfAbsent(fact.id(), fact) != null) {
            problems.add(id.at(), ProblemLog.DUPLICATE, "fact " + id.text() + " is defined twice");
        } else {
            draft.factDefinitions.add(definition(fact, derivation.orElse(null), id.at()));
        }
    }

    private FactDefinition definition(Fact fact, @Nullable Derivation derivation, Position at) {
        int order = draft.factDefinitions.size();
        return new FactDefinition(
                fact.id(), fact.type(), fact.codes(), fact.askable(), fact.topic(), order, derivation, at);
    }

    private void checkSources(YamlMap map, LinkedHashSet<Source> sources) {
        if (sources.isEmpty()) {
            problems.add(map.at(), ProblemLog.MISSING, "needs sources or derive");
        }
    }

    private Fact.Texts texts(YamlMap map, LinkedHashSet<Source> sources) {
        var question = map.findLocalText("question");
        if (question.isEmpty() && (sources.contains(Source.RESIDENT) || sources.contains(Source.STAFF))) {
            problems.add(map.at(), ProblemLog.MISSING, "key question is missing: residents or staff are asked for it");
        }
        return new Fact.Texts(
                map.localText("label"),
                question.orElse(LocalText.NONE),
                map.findLocalText("help").orElse(LocalText.NONE));
    }

    private List<Fact.Choice> choices(YamlMap map, FactType type) {
        var choices = new ArrayList<Fact.Choice>();
        var codes = new HashSet<String>();
        for (var entry : map.maps("choices")) {
            var code = entry.located("code");
            if (!codes.add(code.text())) {
                problems.add(code.at(), ProblemLog.DUPLICATE, "choice " + code.text() + " is written twice");
            }
            choices.add(new Fact.Choice(code.text(), entry.localText("label")));
            entry.done();
        }
        if ((type == FactType.CHOICE) == choices.isEmpty()) {
            problems.add(map.at("choices"), ProblemLog.SHAPE, "choices belong to type choice, and to it only");
        }
        return choices;
    }

    private Constraint constraint(YamlMap map) {
        return map.findMap("constraint").map(this::constraintOf).orElse(Constraint.NONE);
    }

    private Constraint constraintOf(YamlMap map) {
        var constraint = new Constraint(
                pattern(map),
                map.findNumber("minLength").orElse(0L).intValue(),
                map.findNumber("maxLength").orElse((long) Constraint.LONGEST).intValue(),
                map.findNumber("min").orElse(null),
                map.findNumber("max").orElse(null),
                Codes.read(map, "format", Constraint.Format.class).orElse(Constraint.Format.PLAIN),
                map.flag("past", false));
        map.done();
        return constraint;
    }

    private @Nullable Pattern pattern(YamlMap map) {
        var text = map.findLocated("pattern");
        if (text.isEmpty()) {
            return null;
        }
        try {
            return Pattern.compile(text.get().text());
        } catch (PatternSyntaxException wrong) {
            problems.add(text.get().at(), ProblemLog.VALUE, "pattern cannot be read: " + wrong.getDescription());
            return null;
        }
    }

    private @Nullable Period validFor(YamlMap map) {
        return map.findLocated("validFor")
                .filter(text -> !text.text().equals("session"))
                .flatMap(text -> Parts.period(text, problems))
                .orElse(null);
    }

    private Optional<Derivation> derivation(YamlMap map) {
        var feel = map.findLocated("feel");
        var members = map.findMap("members");
        map.done();
        if (feel.isPresent() == members.isPresent()) {
            problems.add(map.at(), ProblemLog.SHAPE, "derive needs either feel or members");
            return Optional.empty();
        }
        return feel.isPresent() ? Optional.of(new Derivation.Expression(feel.get())) : members.map(this::members);
    }

    private Derivation members(YamlMap map) {
        var members = new Derivation.Members(
                Codes.read(map, "fn", Aggregate.class, Aggregate.COUNT),
                map.located("where"),
                map.findLocated("of").orElse(null),
                map.findLocated("orderBy").orElse(null));
        map.done();
        return members;
    }
}
