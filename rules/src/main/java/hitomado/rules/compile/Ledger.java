package hitomado.rules.compile;

import hitomado.rules.Position;
import hitomado.rules.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// 問題の帳簿 — collects all problems of a source.
final class Ledger {
    private final Set<Problem> problems = new LinkedHashSet<>();
    private final Set<Problem> warnings = new LinkedHashSet<>();

    void add(Position at, String code, String message) {
        problems.add(new Problem(at, code, message));
    }

    void add(Problem problem) {
        problems.add(problem);
    }

    void warn(Position at, String code, String message) {
        warnings.add(new Problem(at, code, message));
    }

    int size() {
        return problems.size();
    }

    boolean isClean() {
        return problems.isEmpty();
    }

    List<Problem> problems() {
        return sorted(problems);
    }

    List<Problem> warnings() {
        return sorted(warnings);
    }

    private static List<Problem> sorted(Set<Problem> problems) {
        List<Problem> list = new ArrayList<>(problems);
        list.sort(Comparator.comparing(Problem::at).thenComparing(Problem::code).thenComparing(Problem::message));
        return list;
    }
}
