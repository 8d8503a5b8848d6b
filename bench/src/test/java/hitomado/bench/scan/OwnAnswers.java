package hitomado.bench.scan;

import hitomado.rules.Value;
import hitomado.rules.dmn.Datum;
import hitomado.rules.dmn.DmnDecision;
import hitomado.rules.dmn.DmnModel;
import hitomado.rules.dmn.DmnReading;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// Our reader of DMN.
record OwnAnswers(DmnDecision.Ready decision) implements Answering {
    static OwnAnswers of(Model model) {
        return switch (DmnModel.read("test.dmn", model.xml().getBytes(StandardCharsets.UTF_8))) {
            case DmnReading.Refused(var problems) -> throw new AssertionError(problems.toString());
            case DmnReading.Read(var read) ->
                switch (read.decisions().get(model.table().id())) {
                    case DmnDecision.Ready ready -> new OwnAnswers(ready);
                    case DmnDecision.Refused(var problems) -> throw new AssertionError(problems.toString());
                };
        };
    }

    @Override
    public Value answer(Map<String, Value> facts) {
        var inputs = new HashMap<String, Datum>();
        facts.forEach((name, value) -> inputs.put(name, datum(value)));
        return value(decision.evaluate(inputs));
    }

    private static Datum datum(Value value) {
        return switch (value) {
            case Value.Num(var number) -> new Datum.Num(number);
            case Value.Bool(var truth) -> Datum.Truth.of(truth);
            case Value.Day(var day) -> new Datum.Day(day);
            case Value.Text(var text) -> new Datum.Text(text);
            case Value.Absent() -> Datum.NULL;
            default -> throw new IllegalArgumentException(value.toString());
        };
    }

    private static Value value(Datum answer) {
        return switch (answer) {
            case Datum.Null() -> Value.ABSENT;
            case Datum.Num(var number) -> Value.of(number);
            case Datum.Text(var text) -> new Value.Text(text);
            case Datum.Truth(var truth) -> Value.of(truth);
            default -> throw new IllegalArgumentException(answer.toString());
        };
    }
}
