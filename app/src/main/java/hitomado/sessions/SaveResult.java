package hitomado.sessions;

import hitomado.rules.FactKey;
import java.util.Map;

/// 保存の結果 — what became of answers that were given on one page.
///
/// @param problems message keys of the inputs that could not be taken; they are kept as typed text
public record SaveResult(int saved, Map<FactKey, String> problems) {
    public SaveResult {
        problems = Map.copyOf(problems);
    }

    public boolean clean() {
        return problems.isEmpty();
    }
}
