package hitomado.rules.logic;

import hitomado.rules.Value;

/// 評価結果 — a value, or what is missing to have one.
public sealed interface Result {
    Known TRUE = new Known(Value.TRUE);
    Known FALSE = new Known(Value.FALSE);
    Known ABSENT = new Known(Value.ABSENT);

    static Known of(Value value) {
        return switch (value) {
            case Value.Bool(var truth) -> truth ? TRUE : FALSE;
            case Value.Absent() -> ABSENT;
            default -> new Known(value);
        };
    }

    /// Whether it is known to be true.
    default boolean isTrue() {
        return this instanceof Known(var value) && value.equals(Value.TRUE);
    }

    /// Whether it is known not to be true: false or empty.
    default boolean isNotTrue() {
        return this instanceof Known(var value) && !value.equals(Value.TRUE);
    }

    /// The same value under every completion.
    record Known(Value value) implements Result {}

    /// Not yet known: `first` are the facts worth asking now, `all` those that may still matter;
    /// `askable` tells whether one of `first` may be asked.
    record Unknown(Keys first, Keys all, boolean askable) implements Result {
        /// Both operands are needed.
        public Unknown with(Unknown other) {
            return new Unknown(first.and(other.first), all.and(other.all), askable || other.askable);
        }

        /// The other operand matters only after this one: it is asked first only if nothing here can be asked.
        public Unknown then(Unknown other) {
            return askable ? new Unknown(first, all.and(other.all), true) : with(other);
        }

        /// This, while the other one may still come to matter.
        public Unknown keeping(Result other) {
            return other instanceof Unknown unknown ? then(unknown) : this;
        }
    }
}
