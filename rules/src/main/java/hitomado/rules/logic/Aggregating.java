package hitomado.rules.logic;

import hitomado.rules.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// 世帯員の集計 — aggregates over the persons of the situation, three-valued: members whose membership is unknown
/// leave the aggregate open unless they cannot change it.
final class Aggregating {
    private Aggregating() {}

    static Result compute(Origin.Aggregated by, Frame frame) {
        return switch (by.function()) {
            case COUNT -> count(by, frame);
            case SUM -> folded(by, frame, Aggregating::sum);
            case MIN -> folded(by, frame, values -> extreme(values, -1));
            case MAX -> folded(by, frame, values -> extreme(values, 1));
            case ANY -> Kleene.any(members(frame, f -> satisfies(by, f, false)), frame);
            case ALL -> Kleene.all(members(frame, f -> satisfies(by, f, true)), frame);
            case RANK -> Ranking.rank(by, frame);
            case FIRST -> Ranking.first(by, frame);
        };
    }

    private static List<Node> members(Frame frame, Node test) {
        List<Node> nodes = new ArrayList<>();
        for (int person = Run.FIRST_PERSON; person < frame.run().subjects(); person++) {
            Frame member = frame.run().frame(person);
            nodes.add(f -> test.eval(member));
        }
        return nodes;
    }

    /// ANY: `where` and `of`; ALL: `where` implies `of`, and without `of` just `where`. Empty counts as false.
    private static Result satisfies(Origin.Aggregated by, Frame member, boolean all) {
        Result where = truth(by.where().eval(member));
        Expression of = by.of();
        if (of == null) {
            return where;
        }
        Node first = f -> all ? Kleene.not(where) : where;
        List<Node> both = List.of(first, f -> truth(of.eval(f)));
        return all ? Kleene.any(both, member) : Kleene.all(both, member);
    }

    static Result truth(Result of) {
        return of.isNotTrue() ? Result.FALSE : of;
    }

    private static Result count(Origin.Aggregated by, Frame frame) {
        Result.@Nullable Unknown open = null;
        int count = 0;
        for (int person = Run.FIRST_PERSON; person < frame.run().subjects(); person++) {
            Result where = by.where().eval(frame.run().frame(person));
            if (where instanceof Result.Unknown unknown) {
                open = open == null ? unknown : open.with(unknown);
            } else if (where.isTrue()) {
                count++;
            }
        }
        return open == null ? Result.of(Value.of(count)) : open;
    }

    private interface Folding {
        Result fold(List<Value> values);
    }

    private static Result folded(Origin.Aggregated by, Frame frame, Folding folding) {
        Expression of = Objects.requireNonNull(by.of());
        Result.@Nullable Unknown open = null;
        List<Value> values = new ArrayList<>();
        for (int person = Run.FIRST_PERSON; person < frame.run().subjects(); person++) {
            Frame member = frame.run().frame(person);
            Result where = by.where().eval(member);
            if (where.isNotTrue()) {
                continue;
            }
            Result value = of.eval(member);
            switch (value) {
                case Result.Unknown unknown -> {
                    Result.Unknown here = where instanceof Result.Unknown gate ? gate.then(unknown) : unknown;
                    open = open == null ? here : open.with(here);
                }
                case Result.Known known -> {
                    if (where instanceof Result.Unknown gate) {
                        open = open == null ? gate : open.with(gate);
                    }
                    values.add(known.value());
                }
            }
        }
        return open == null ? folding.fold(values) : open;
    }

    private static Result sum(List<Value> values) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Value value : values) {
            if (!(value instanceof Value.Num(var number))) {
                return Result.ABSENT;
            }
            sum = sum.add(number, Calculating.EXACT);
        }
        return Result.of(Calculating.number(sum));
    }

    private static Result extreme(List<Value> values, int sign) {
        if (values.isEmpty() || Collections.frequency(values, Value.ABSENT) > 0) {
            return Result.ABSENT;
        }
        Value best = values.getFirst();
        for (Value value : values) {
            OptionalInt order = Comparing.order(value, best);
            if (order.isPresent() && Integer.signum(order.getAsInt()) == sign) {
                best = value;
            }
        }
        return Result.of(best);
    }
}
