package hitomado.procedures;

import hitomado.rules.Problem;
import java.util.List;
import java.util.stream.Collectors;

/// Definitions that must not be used: carries every problem found, in file and line order.
public final class DefinitionsRefused extends RuntimeException {
    private final transient List<Problem> problems;

    public DefinitionsRefused(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
