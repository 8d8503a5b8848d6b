package hitomado.rules.dmn;

import hitomado.rules.dmn.Datum.Truth;
import java.util.List;

/// Three-valued logic; what is not a boolean counts as null (DMN table 50).
final class Logic {
    private Logic() {}

    /// `or` where `decides` is true, `and` where it is false.
    static Datum chain(List<Code> parts, Scope scope, boolean decides) {
        boolean open = false;
        for (Code part : parts) {
            Datum value = part.run(scope);
            if (value.equals(Truth.of(decides))) {
                return value;
            }
            open |= !(value instanceof Truth);
        }
        return open ? Datum.NULL : Truth.of(!decides);
    }

    static Datum not(Datum value) {
        return value instanceof Truth(boolean truth) ? Truth.of(!truth) : Datum.NULL;
    }
}
