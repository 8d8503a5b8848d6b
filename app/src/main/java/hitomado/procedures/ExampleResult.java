package hitomado.procedures;

import hitomado.rules.Position;
import java.util.List;

/// 事例の結果 — what an example expected and did not get; nothing when it passed.
public record ExampleResult(String procedure, String name, Position at, List<String> mismatches) {
    public ExampleResult {
        mismatches = List.copyOf(mismatches);
    }

    public boolean passed() {
        return mismatches.isEmpty();
    }
}
