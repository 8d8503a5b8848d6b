package hitomado.rules.logic;

import hitomado.rules.Value;
import java.util.HashSet;
import java.util.Set;

/// 取り得る値 — the values that something may still have; `any` when they cannot be listed.
public final class Possible {
    private final Set<Value> values = new HashSet<>();
    private boolean any;

    public void add(Result result) {
        switch (result) {
            case Result.Known(var value) -> values.add(value);
            case Result.Unknown unknown -> any = true;
        }
    }

    public void addAny() {
        any = true;
    }

    public boolean any() {
        return any;
    }

    public Set<Value> values() {
        return Set.copyOf(values);
    }

    /// Whether there is exactly one.
    public boolean single() {
        return !any && values.size() == 1;
    }

    public Value one() {
        return values.iterator().next();
    }
}
