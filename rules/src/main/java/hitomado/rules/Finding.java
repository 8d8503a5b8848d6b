package hitomado.rules;

import java.util.Set;

/// 判明状況 — the value of a fact or expression as far as it is known.
public sealed interface Finding {
    /// The value, the same under every completion of what is not known.
    record Known(Value value) implements Finding {}

    /// Not yet known; the underlying facts that may still decide it.
    record Open(Set<FactKey> missing) implements Finding {
        public Open {
            missing = Set.copyOf(missing);
        }
    }

    /// Whether it is known to be true; false, empty and open are not.
    default boolean isTrue() {
        return this instanceof Known(var value) && value.equals(Value.TRUE);
    }

    default boolean isOpen() {
        return this instanceof Open;
    }
}
