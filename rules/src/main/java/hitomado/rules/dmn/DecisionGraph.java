package hitomado.rules.dmn;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The decisions that one decision needs, in the order in which they are evaluated, and the inputs with their types.
public final class DecisionGraph {
    private final List<Step> steps;
    private final Map<String, DmnType> inputs;

    record Step(String name, DmnType type, Code code, List<String> needs) {
        Step {
            needs = List.copyOf(needs);
        }
    }

    DecisionGraph(List<Step> steps, Map<String, DmnType> inputs) {
        this.steps = List.copyOf(steps);
        this.inputs = Map.copyOf(inputs);
    }

    /// Null where a value on the way is too large: no decision goes on with a part of one.
    Datum evaluate(String name, Map<String, Datum> given) {
        try {
            return evaluated(name, given);
        } catch (TooLarge ended) {
            return Datum.NULL;
        }
    }

    private Datum evaluated(String name, Map<String, Datum> given) {
        var values = new HashMap<String, Datum>();
        inputs.forEach((input, type) -> values.put(input, type.coerce(given.getOrDefault(input, Datum.NULL))));
        for (Step step : steps) {
            var seen = new HashMap<String, Datum>();
            step.needs().forEach(need -> seen.put(need, values.getOrDefault(need, Datum.NULL)));
            values.put(
                    step.name(), TooLarge.checked(step.type().coerce(step.code().run(new Scope(seen, null)))));
        }
        return values.getOrDefault(name, Datum.NULL);
    }
}
