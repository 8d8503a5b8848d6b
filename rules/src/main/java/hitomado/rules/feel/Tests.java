package hitomado.rules.feel;

import java.util.List;

/// セル — a cell of a decision table: `-` (any), a list of tests of which one must hold, or `not(…)` of such a list.
public record Tests(List<Test> tests, boolean any, boolean negated) {
    public static final Tests ANY = new Tests(List.of(), true, false);

    public Tests {
        tests = List.copyOf(tests);
    }
}
