package hitomado.rules.dmn;

import hitomado.rules.Problem;
import java.util.List;

/// 読込みの結果 — a model, or why the file is none.
public sealed interface DmnReading {
    /// A model; decisions outside the subset are refused one by one, see [DmnModel#problems()].
    record Read(DmnModel model) implements DmnReading {}

    /// Not a DMN model that can be read.
    record Refused(List<Problem> problems) implements DmnReading {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
