package hitomado.eligibility.workbench;

import hitomado.procedures.Programme;
import hitomado.rules.Problem;
import java.time.LocalDate;
import java.util.List;

/// 市全体への影響 — what is known of it.
public sealed interface Impact {
    /// Counted over the whole city.
    ///
    /// @param asOf the day that both rules were applied to
    /// @param residents rows of the city's columns
    record Counted(Programme programme, ShownEffect effect, LocalDate asOf, int residents, long millis)
            implements Impact {}

    /// The rules cannot be compiled.
    record Broken() implements Impact {}

    /// The executor of whole populations does not take the table.
    record Refused(List<Problem> problems) implements Impact {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /// No programme reads the table.
    record None() implements Impact {}
}
