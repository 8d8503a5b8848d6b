package hitomado.rules.dmn;

import java.util.List;

/// A value larger than any honest model makes: what was asked ends with null, as with any error of FEEL.
final class TooLarge extends RuntimeException {
    /// Most elements of a list, and most characters of a string.
    static final int MOST = 1_000_000;

    /// Most values in the result of one decision, elements of elements included.
    private static final int MOST_IN_RESULT = 100_000;

    private static final long serialVersionUID = 1;

    private TooLarge(String message) {
        super(message, null, false, false);
    }

    static void check(int size) {
        if (size > MOST) {
            throw new TooLarge("more than " + MOST + " elements or characters");
        }
    }

    /// Decisions build on each other: a value that doubles with each of them must not go on.
    static Datum checked(Datum result) {
        if (left(result, MOST_IN_RESULT) < 0) {
            throw new TooLarge("a decision gives more than " + MOST_IN_RESULT + " values");
        }
        return result;
    }

    /// What of an allowance a value leaves; stops counting below nought.
    private static int left(Datum value, int allowance) {
        int left = allowance - 1;
        Iterable<Datum> parts = switch (value) {
            case Datum.Many(var values) -> values;
            case Datum.Fields(var values) -> values.values();
            default -> List.of();
        };
        for (Datum part : parts) {
            if (left < 0) {
                return left;
            }
            left = left(part, left);
        }
        return left;
    }
}
