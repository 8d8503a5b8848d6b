package hitomado.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// Evaluates single expressions over a few facts.
final class Evaluating {
    static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    static final Set<HostFunction> HOST =
            Set.of(new HostFunction("next open day", List.of(FactType.DATE), FactType.DATE, a -> switch (a.getFirst()) {
                case Value.Day(var day)
                when day.getDayOfWeek().getValue() > 5 ->
                    Value.of(day.plusDays(8 - day.getDayOfWeek().getValue()));
                default -> a.getFirst();
            }));

    private Evaluating() {}

    private static Definitions definitions(String feel) {
        return new Definitions()
                .asked("event.a", FactType.BOOLEAN)
                .asked("event.b", FactType.BOOLEAN)
                .asked("event.n", FactType.NUMBER)
                .asked("event.m", FactType.NUMBER)
                .asked("event.text", FactType.TEXT)
                .asked("event.day", FactType.DATE)
                .asked("event.kind", FactType.CHOICE, "in", "out", "within")
                .expression("x", SubjectKind.EVENT, feel);
    }

    static Finding find(String feel, Situation situation) {
        return switch (RuleBook.compile(definitions(feel).source(), HOST)) {
            case Compilation.Compiled(var book, var warnings) -> book.evaluate("x", null, situation);
            case Compilation.Refused(var problems) -> throw new AssertionError(feel + ": " + problems);
        };
    }

    static Finding find(String feel) {
        return find(feel, Situation.on(DAY, List.of()));
    }

    static Value value(String feel) {
        return switch (find(feel)) {
            case Finding.Known(var value) -> value;
            case Finding.Open(var missing) -> throw new AssertionError(feel + " waits for " + missing);
        };
    }

    static List<Problem> problems(String feel) {
        return switch (RuleBook.compile(definitions(feel).source(), HOST)) {
            case Compilation.Compiled compiled -> List.of();
            case Compilation.Refused(var problems) -> problems;
        };
    }
}
