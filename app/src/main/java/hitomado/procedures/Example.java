package hitomado.procedures;

import hitomado.rules.FactId;
import hitomado.rules.Position;
import hitomado.rules.Situation;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 事例 — facts of a made-up case and what the procedure must make of them.
public record Example(String name, Situation situation, Expected expect, Position at) {
    /// What is expected; what an example leaves out (null) is not compared.
    ///
    /// @param outcomes by subject (`event`, `household` or a person of the example)
    /// @param asks facts the interview still asks, of whatever person
    /// @param explains the article of the deciding row
    public record Expected(
            Map<String, Outcome> outcomes,
            @Nullable Set<String> documents,
            @Nullable Long fee,
            @Nullable LocalDate deadline,
            @Nullable Set<FactId> asks,
            @Nullable Integer items,
            @Nullable String explains) {
        public Expected {
            outcomes = Map.copyOf(outcomes);
        }
    }
}
