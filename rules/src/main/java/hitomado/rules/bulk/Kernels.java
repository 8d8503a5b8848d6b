package hitomado.rules.bulk;

/// 演算 — loops over `long[]` that the compiler turns into vector instructions; every array has its own start at 0,
/// so that the iterations are independent.
final class Kernels {
    private Kernels() {}

    /// hit = rest and all tests; rest loses it.
    static void take(long[][] tests, long[] rest, long[] hit, int words) {
        switch (tests.length) {
            case 0 -> take0(rest, hit, words);
            case 1 -> take1(tests[0], rest, hit, words);
            case 2 -> take2(tests[0], tests[1], rest, hit, words);
            case 3 -> take3(tests[0], tests[1], tests[2], rest, hit, words);
            case 4 -> take4(tests, rest, hit, words);
            case 5 -> take5(tests, rest, hit, words);
            default -> takeMany(tests, rest, hit, words);
        }
    }

    private static void take0(long[] rest, long[] hit, int words) {
        for (int i = 0; i < words; i++) {
            hit[i] |= rest[i];
            rest[i] = 0;
        }
    }

    private static void take1(long[] a, long[] rest, long[] hit, int words) {
        for (int i = 0; i < words; i++) {
            long x = rest[i] & a[i];
            hit[i] |= x;
            rest[i] ^= x;
        }
    }

    private static void take2(long[] a, long[] b, long[] rest, long[] hit, int words) {
        for (int i = 0; i < words; i++) {
            long x = rest[i] & a[i] & b[i];
            hit[i] |= x;
            rest[i] ^= x;
        }
    }

    private static void take3(long[] a, long[] b, long[] c, long[] rest, long[] hit, int words) {
        for (int i = 0; i < words; i++) {
            long x = rest[i] & a[i] & b[i] & c[i];
            hit[i] |= x;
            rest[i] ^= x;
        }
    }

    private static void take4(long[][] tests, long[] rest, long[] hit, int words) {
        long[] a = tests[0];
        long[] b = tests[1];
        long[] c = tests[2];
        long[] d = tests[3];
        for (int i = 0; i < words; i++) {
            long x = rest[i] & a[i] & b[i] & c[i] & d[i];
            hit[i] |= x;
            rest[i] ^= x;
        }
    }

    private static void take5(long[][] tests, long[] rest, long[] hit, int words) {
        long[] a = tests[0];
        long[] b = tests[1];
        long[] c = tests[2];
        long[] d = tests[3];
        long[] e = tests[4];
        for (int i = 0; i < words; i++) {
            long x = rest[i] & a[i] & b[i] & c[i] & d[i] & e[i];
            hit[i] |= x;
            rest[i] ^= x;
        }
    }

    private static void takeMany(long[][] tests, long[] rest, long[] hit, int words) {
        long[] x = new long[words];
        both(tests, rest, x, words);
        for (int i = 0; i < words; i++) {
            hit[i] |= x[i];
            rest[i] ^= x[i];
        }
    }

    /// into = from and all tests.
    static void both(long[][] tests, long[] from, long[] into, int words) {
        System.arraycopy(from, 0, into, 0, words);
        int test = 0;
        for (; test + 1 < tests.length; test += 2) {
            and(into, tests[test], tests[test + 1], words);
        }
        if (test < tests.length) {
            and(into, tests[test], words);
        }
    }

    static void and(long[] into, long[] one, int words) {
        for (int i = 0; i < words; i++) {
            into[i] &= one[i];
        }
    }

    private static void and(long[] into, long[] one, long[] two, int words) {
        for (int i = 0; i < words; i++) {
            into[i] &= one[i] & two[i];
        }
    }

    static void andNot(long[] into, long[] one, int words) {
        for (int i = 0; i < words; i++) {
            into[i] &= ~one[i];
        }
    }

    static void or(long[] into, long[] one, int words) {
        for (int i = 0; i < words; i++) {
            into[i] |= one[i];
        }
    }

    /// What is set a second time goes to `twice`.
    static void count(long[] one, long[] once, long[] twice, int words) {
        for (int i = 0; i < words; i++) {
            twice[i] |= once[i] & one[i];
            once[i] |= one[i];
        }
    }

    static void difference(long[] more, long[] fewer, long[] into, int words) {
        for (int i = 0; i < words; i++) {
            into[i] = more[i] & ~fewer[i];
        }
    }

    /// One step of comparing codes with a constant, from the lowest bit: less or equal so far.
    static void atMost(long[] plane, boolean bit, long[] so, int words) {
        if (bit) {
            for (int i = 0; i < words; i++) {
                so[i] |= ~plane[i];
            }
        } else {
            for (int i = 0; i < words; i++) {
                so[i] &= ~plane[i];
            }
        }
    }

    static boolean isEmpty(long[] bits, int words) {
        for (int i = 0; i < words; i++) {
            if (bits[i] != 0) {
                return false;
            }
        }
        return true;
    }

    static long cardinality(long[] bits, int words) {
        long sum = 0;
        for (int i = 0; i < words; i++) {
            sum += Long.bitCount(bits[i]);
        }
        return sum;
    }

    static long cardinality(long[] bits, long[] among, int words) {
        long sum = 0;
        for (int i = 0; i < words; i++) {
            sum += Long.bitCount(bits[i] & among[i]);
        }
        return sum;
    }
}
