package hitomado.procedures;

import hitomado.rules.Position;
import hitomado.rules.Situation;
import hitomado.rules.SubjectId;
import hitomado.rules.Value;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 制度の事例 — a made-up household on a day, and what the programme must give each of its subjects.
public record ProgrammeExample(String name, Situation situation, Map<SubjectId, Expected> expect, Position at) {
    public ProgrammeExample {
        expect = Map.copyOf(expect);
    }

    /// Outputs by name; what is left out is not compared. `explains`: an article of the deciding rows.
    public record Expected(
            Map<String, Value> outputs, @Nullable String explains) {
        public Expected {
            outputs = Map.copyOf(outputs);
        }
    }
}
