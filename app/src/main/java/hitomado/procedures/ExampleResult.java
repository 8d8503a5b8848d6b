package hitomado.procedures;

import hitomado.rules.Position;
import java.time.LocalDate;
import java.util.List;

/// 事例の結果 — what an example expected and did not get; nothing when it passed.
///
/// @param number which one of its file, from 1
/// @param asOf the day that it is played on
public record ExampleResult(
        String procedure, int number, String name, LocalDate asOf, Position at, List<Mismatch> mismatches) {
    public ExampleResult {
        mismatches = List.copyOf(mismatches);
    }

    public boolean passed() {
        return mismatches.isEmpty();
    }
}
