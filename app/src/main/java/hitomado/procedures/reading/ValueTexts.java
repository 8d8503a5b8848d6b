package hitomado.procedures.reading;

import hitomado.procedures.Fact;
import hitomado.rules.FactType;
import hitomado.rules.Located;
import hitomado.rules.Reading;
import hitomado.rules.Value;

/// Reads the values of facts in presets and examples by the types of the dictionary.
record ValueTexts(Draft draft) {
    /// The value under a key named like the fact; `~` is known to be absent.
    Value read(YamlMap map, String key, Fact fact) {
        var written = map.findLocated(key);
        return written.isEmpty() ? Value.ABSENT : read(written.get(), fact);
    }

    private Value read(Located text, Fact fact) {
        if (fact.type() == FactType.CHOICE && fact.findChoice(text.text()).isEmpty()) {
            refuse(text, fact, "is none of " + String.join(", ", fact.codes()));
            return Value.ABSENT;
        }
        return switch (Value.read(fact.type(), text.text())) {
            case Reading.Read(var value) -> value;
            case Reading.Unreadable(var why) -> {
                refuse(text, fact, "is " + why);
                yield Value.ABSENT;
            }
        };
    }

    private void refuse(Located text, Fact fact, String why) {
        draft.problems.add(text.at(), ProblemLog.VALUE, "value " + text.text() + " of " + fact.id() + " " + why);
    }
}
