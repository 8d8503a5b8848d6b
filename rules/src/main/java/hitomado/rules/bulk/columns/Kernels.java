package hitomado.rules.bulk.columns;

import hitomado.rules.bulk.columns.Operation.Kernel;
import hitomado.rules.feel.Comparator;

/// 核 — loops over cells; each does with cells what the scalar executor does with one result.
final class Kernels {
    private Kernels() {}

    static final Kernel ADD = (in, into, count) -> {
        long[] one = in[0];
        long[] two = in[1];
        for (int i = 0; i < count; i++) {
            long least = Math.min(one[i], two[i]);
            into[i] = least <= Cell.UNKNOWN ? least : Cell.checked(Math.addExact(one[i], two[i]));
        }
    };

    static final Kernel SUBTRACT = (in, into, count) -> {
        long[] one = in[0];
        long[] two = in[1];
        for (int i = 0; i < count; i++) {
            long least = Math.min(one[i], two[i]);
            into[i] = least <= Cell.UNKNOWN ? least : Cell.checked(Math.subtractExact(one[i], two[i]));
        }
    };

    static final Kernel MULTIPLY = (in, into, count) -> {
        long[] one = in[0];
        long[] two = in[1];
        for (int i = 0; i < count; i++) {
            long least = Math.min(one[i], two[i]);
            into[i] = least <= Cell.UNKNOWN ? least : Cell.checked(Math.multiplyExact(one[i], two[i]));
        }
    };

    static final Kernel LEAST = (in, into, count) -> {
        long[] one = in[0];
        long[] two = in[1];
        for (int i = 0; i < count; i++) {
            into[i] = Math.min(one[i], two[i]);
        }
    };

    static final Kernel GREATEST = (in, into, count) -> {
        long[] one = in[0];
        long[] two = in[1];
        for (int i = 0; i < count; i++) {
            long least = Math.min(one[i], two[i]);
            into[i] = least <= Cell.UNKNOWN ? least : Math.max(one[i], two[i]);
        }
    };

    static final Kernel AND = (in, into, count) -> {
        long[] one = in[0];
        long[] two = in[1];
        for (int i = 0; i < count; i++) {
            into[i] = Cell.and(one[i], two[i]);
        }
    };

    static final Kernel OR = (in, into, count) -> {
        long[] one = in[0];
        long[] two = in[1];
        for (int i = 0; i < count; i++) {
            into[i] = Cell.or(one[i], two[i]);
        }
    };

    static final Kernel NOT = (in, into, count) -> {
        long[] of = in[0];
        for (int i = 0; i < count; i++) {
            into[i] = Cell.not(of[i]);
        }
    };

    /// Whether there is a value.
    static final Kernel DEFINED = (in, into, count) -> {
        long[] of = in[0];
        for (int i = 0; i < count; i++) {
            into[i] = of[i] == Cell.UNKNOWN ? Cell.UNKNOWN : Cell.of(of[i] != Cell.ABSENT);
        }
    };

    /// What would have to be asked itself: empty is not known.
    static final Kernel ASKED = (in, into, count) -> {
        long[] of = in[0];
        for (int i = 0; i < count; i++) {
            into[i] = Math.max(of[i], Cell.UNKNOWN);
        }
    };

    /// A value that is given wins over the derivation.
    static final Kernel GIVEN = (in, into, count) -> {
        long[] given = in[0];
        long[] derived = in[1];
        for (int i = 0; i < count; i++) {
            into[i] = given[i] == Cell.UNKNOWN ? derived[i] : given[i];
        }
    };

    /// `if`: anything but true takes the other branch; branches that agree need no condition.
    static final Kernel CHOOSE = (in, into, count) -> {
        long[] condition = in[0];
        long[] then = in[1];
        long[] otherwise = in[2];
        for (int i = 0; i < count; i++) {
            long cell = condition[i];
            into[i] = cell == Cell.UNKNOWN
                    ? then[i] == otherwise[i] ? then[i] : Cell.UNKNOWN
                    : otherwise[i] ^ (then[i] ^ otherwise[i]) & -(cell & 1);
        }
    };

    static Kernel times(long factor) {
        return (in, into, count) -> {
            long[] of = in[0];
            for (int i = 0; i < count; i++) {
                into[i] = of[i] <= Cell.UNKNOWN ? of[i] : Cell.checked(Math.multiplyExact(of[i], factor));
            }
        };
    }

    static Kernel compare(Comparator operator) {
        return switch (operator) {
            case EQUAL -> (in, into, count) -> equal(in[0], in[1], into, count, Cell.TRUE);
            case NOT_EQUAL -> (in, into, count) -> equal(in[0], in[1], into, count, Cell.FALSE);
            case LESS -> (in, into, count) -> less(in[0], in[1], into, count);
            case GREATER -> (in, into, count) -> less(in[1], in[0], into, count);
            case AT_MOST -> (in, into, count) -> atMost(in[0], in[1], into, count);
            case AT_LEAST -> (in, into, count) -> atMost(in[1], in[0], into, count);
        };
    }

    private static void equal(long[] one, long[] two, long[] into, int count, long equal) {
        for (int i = 0; i < count; i++) {
            boolean open = one[i] == Cell.UNKNOWN || two[i] == Cell.UNKNOWN;
            into[i] = open ? Cell.UNKNOWN : one[i] == two[i] ? equal : 1 - equal;
        }
    }

    private static void less(long[] one, long[] two, long[] into, int count) {
        for (int i = 0; i < count; i++) {
            long least = Math.min(one[i], two[i]);
            into[i] = least <= Cell.UNKNOWN ? least : (one[i] - two[i]) >>> 63;
        }
    }

    private static void atMost(long[] one, long[] two, long[] into, int count) {
        for (int i = 0; i < count; i++) {
            long least = Math.min(one[i], two[i]);
            into[i] = least <= Cell.UNKNOWN ? least : 1 + ((two[i] - one[i]) >> 63);
        }
    }
}
