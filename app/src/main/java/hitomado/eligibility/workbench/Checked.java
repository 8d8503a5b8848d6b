package hitomado.eligibility.workbench;

import hitomado.procedures.Definitions;
import hitomado.procedures.ExampleResult;
import hitomado.rules.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 検査の結果 — what is wrong with a draft, what is odd about it, and how its examples come out.
///
/// @param definitions null while there are problems; examples are played only without
public record Checked(
        @Nullable Definitions definitions,
        List<Problem> problems,
        List<Problem> warnings,
        List<ExampleResult> examples) {
    public Checked {
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
        examples = List.copyOf(examples);
    }

    public List<ExampleResult> failed() {
        return examples.stream().filter(result -> !result.passed()).toList();
    }

    public boolean releasable() {
        return problems.isEmpty() && failed().isEmpty();
    }

    /// Problems in one file.
    public List<Problem> problems(String path) {
        return in(path, problems);
    }

    public List<Problem> warnings(String path) {
        return in(path, warnings);
    }

    private static List<Problem> in(String path, List<Problem> all) {
        return all.stream().filter(problem -> problem.at().file().equals(path)).toList();
    }

    /// The examples of a programme or procedure.
    public List<ExampleResult> examples(String owner) {
        return examples.stream()
                .filter(result -> result.procedure().equals(owner))
                .toList();
    }
}
