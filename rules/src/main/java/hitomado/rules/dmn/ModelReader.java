package hitomado.rules.dmn;

import hitomado.rules.Problem;
import hitomado.rules.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Builds the decisions of a model; each is refused by itself.
final class ModelReader {
    private static final int MAX_CHAIN = 200;

    private final Element root;
    private final TypeReader types;
    private final Vocabulary common;
    private final Map<String, Element> inputs = new HashMap<>();
    private final Map<String, Element> decisions = new LinkedHashMap<>();
    private final Map<String, Made> made = new HashMap<>();

    /// A compiled decision or the problem that refuses it.
    private record Made(
            DecisionGraph.@Nullable Step step, @Nullable Problem problem) {}

    ModelReader(Element root) {
        this.root = root;
        this.types = new TypeReader(root);
        this.common = new Vocabulary(Set.of(), types.entries(), types.types());
        root.all("inputData").forEach(input -> inputs.put(input.attribute("id"), input));
        root.all("decision").forEach(decision -> decisions.put(decision.attribute("id"), decision));
    }

    DmnModel read() {
        var all = new LinkedHashMap<String, DmnDecision>();
        decisions.forEach((id, decision) -> {
            DmnDecision read = assemble(id);
            all.merge(
                    name(decision),
                    read,
                    (_, _) -> new DmnDecision.Refused(
                            List.of(new Problem(decision.at(), Problems.DUPLICATE, "two decisions of one name"))));
        });
        return new DmnModel(root.named(), all);
    }

    private static String name(Element element) {
        Element variable = element.first("variable");
        String name = variable == null ? "" : variable.named();
        return name.isEmpty() ? element.named() : name;
    }

    private DmnDecision assemble(String id) {
        var order = new LinkedHashSet<String>();
        var needed = new LinkedHashMap<String, DmnType>();
        try {
            visit(id, order, new LinkedHashSet<>(), needed);
        } catch (Refused refused) {
            return new DmnDecision.Refused(List.of(refused.problem));
        }
        var steps = new ArrayList<DecisionGraph.Step>();
        var problems = new ArrayList<Problem>();
        for (String each : order) {
            Made compiled = made.computeIfAbsent(each, this::make);
            if (compiled.step() != null) {
                steps.add(compiled.step());
            } else if (compiled.problem() != null) {
                problems.add(compiled.problem());
            }
        }
        return problems.isEmpty()
                ? new DmnDecision.Ready(steps.getLast().name(), new DecisionGraph(steps, needed))
                : new DmnDecision.Refused(problems);
    }

    /// Depth first: what a decision needs comes before it.
    private void visit(String id, Set<String> order, Set<String> path, Map<String, DmnType> needed) {
        Element decision = decision(id);
        if (path.size() >= MAX_CHAIN || !path.add(id)) {
            throw new Refused(
                    new Problem(decision.at(), Problems.CYCLE, "decisions need each other, or too long a chain"));
        }
        for (Element requirement : decision.all("informationRequirement").toList()) {
            for (Element need : requirement.children()) {
                String target = target(need);
                if (need.name().equals("requiredDecision")) {
                    if (!order.contains(target)) {
                        visit(target, order, path, needed);
                    }
                } else if (need.name().equals("requiredInput")) {
                    Element input = input(target, need);
                    needed.put(name(input), typeOf(input));
                }
            }
        }
        path.remove(id);
        order.add(id);
    }

    private Element decision(String id) {
        Element decision = decisions.get(id);
        if (decision == null) {
            throw Refused.outside(root.at(), "decision of another model");
        }
        return decision;
    }

    private Element input(String id, Element need) {
        Element input = inputs.get(id);
        if (input == null) {
            throw Refused.outside(need.at(), "input of another model");
        }
        return input;
    }

    private String target(Element need) {
        String href = need.attribute("href");
        String own = root.attribute("namespace") + "#";
        if (!href.startsWith("#") && !href.startsWith(own)) {
            throw Refused.outside(need.at(), "import");
        }
        return href.substring(href.indexOf('#') + 1);
    }

    private DmnType typeOf(Element element) {
        Element variable = element.first("variable");
        return variable == null ? DmnType.ANY : types.of(variable);
    }

    private Made make(String id) {
        Element decision = decision(id);
        try {
            if (decision.first("knowledgeRequirement") != null) {
                throw Refused.outside(decision.at(), "business knowledge model or decision service");
            }
            List<String> needs = needs(decision);
            var vocabulary = new Vocabulary(Set.copyOf(needs), common.entries(), common.types());
            Code code = new LogicReader(types).read(decision, vocabulary);
            return new Made(new DecisionGraph.Step(name(decision), typeOf(decision), code, needs), null);
        } catch (Refused refused) {
            return new Made(null, refused.problem);
        }
    }

    private List<String> needs(Element decision) {
        var names = new ArrayList<String>();
        decision.all("informationRequirement")
                .flatMap(r -> r.children().stream())
                .forEach(need -> {
                    Element target =
                            need.name().equals("requiredDecision") ? decision(target(need)) : input(target(need), need);
                    names.add(name(target));
                });
        return names;
    }
}
