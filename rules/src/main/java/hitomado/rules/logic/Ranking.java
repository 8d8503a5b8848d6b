package hitomado.rules.logic;

import hitomado.rules.Value;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// 順位 — RANK and FIRST over the persons of the situation; ties keep the situation's order, empty keys come last.
final class Ranking {
    private Ranking() {}

    static Result rank(Origin.Aggregated by, Frame frame) {
        Result own = by.where().eval(frame);
        if (own.isNotTrue()) {
            return Result.ABSENT;
        }
        Result.@Nullable Unknown open = own instanceof Result.Unknown unknown ? unknown : null;
        int rank = 1;
        for (int person = Run.FIRST_PERSON; person < frame.run().subjects(); person++) {
            if (person == frame.subject()) {
                continue;
            }
            Result before = isBefore(by, frame, person, frame.subject());
            if (before instanceof Result.Unknown unknown) {
                open = open == null ? unknown : open.then(unknown);
            } else if (before.isTrue()) {
                rank++;
            }
        }
        return open == null ? Result.of(Value.of(rank)) : open;
    }

    /// Whether the person is a member and stands before the other one.
    private static Result isBefore(Origin.Aggregated by, Frame frame, int person, int other) {
        Result member = Aggregating.truth(by.where().eval(frame.run().frame(person)));
        if (member == Result.FALSE) {
            return member;
        }
        Result order = order(by, frame, person, other);
        if (order == Result.FALSE) {
            return order;
        }
        if (member instanceof Result.Unknown gate) {
            return gate.keeping(order);
        }
        return order;
    }

    private static Result order(Origin.Aggregated by, Frame frame, int person, int other) {
        Expression orderBy = by.orderBy();
        if (orderBy == null) {
            return Result.of(Value.of(person < other));
        }
        Result one = orderBy.eval(frame.run().frame(person));
        Result two = orderBy.eval(frame.run().frame(other));
        if (one instanceof Result.Known(var a) && two instanceof Result.Known(var b)) {
            int sign = compare(a, b);
            return Result.of(Value.of(sign != 0 ? sign < 0 : person < other));
        }
        return Strict.missing(one, two);
    }

    private static int compare(Value one, Value two) {
        if (one instanceof Value.Absent || two instanceof Value.Absent) {
            return Boolean.compare(one instanceof Value.Absent, two instanceof Value.Absent);
        }
        OptionalInt order = Comparing.order(one, two);
        return order.orElse(0);
    }

    /// `of` of the first member: every member before whom an unknown one may stand leaves it open,
    /// unless all that may be first agree.
    static Result first(Origin.Aggregated by, Frame frame) {
        Expression of = Objects.requireNonNull(by.of());
        Possible possible = new Possible();
        Result.@Nullable Unknown open = null;
        boolean certain = false;
        for (int person = Run.FIRST_PERSON; person < frame.run().subjects(); person++) {
            Result isFirst = isFirst(by, frame, person);
            certain |= by.where().eval(frame.run().frame(person)).isTrue();
            if (isFirst == Result.FALSE) {
                continue;
            }
            Result value = of.eval(frame.run().frame(person));
            possible.add(value);
            open = joined(joined(open, isFirst), value);
        }
        if (!certain) {
            possible.add(Result.ABSENT);
        }
        return possible.single() || open == null ? Result.of(possible.one()) : open;
    }

    private static Result.@Nullable Unknown joined(Result.@Nullable Unknown open, Result next) {
        if (!(next instanceof Result.Unknown unknown)) {
            return open;
        }
        return open == null ? unknown : open.then(unknown);
    }

    /// Whether the person is a member and no other one stands before.
    private static Result isFirst(Origin.Aggregated by, Frame frame, int person) {
        Result result = Aggregating.truth(by.where().eval(frame.run().frame(person)));
        for (int other = Run.FIRST_PERSON; other < frame.run().subjects() && result != Result.FALSE; other++) {
            if (other == person) {
                continue;
            }
            Result before = isBefore(by, frame, other, person);
            if (before.isTrue()) {
                return Result.FALSE;
            }
            if (before instanceof Result.Unknown unknown) {
                result = result instanceof Result.Unknown mine ? mine.then(unknown) : unknown;
            }
        }
        return result;
    }
}
