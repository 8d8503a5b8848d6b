package hitomado.applications;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// 再申請の結果.
public sealed interface CorrectResult {
    /// Sent to the office.
    record Given(int items) implements CorrectResult {}

    /// Nothing was sent: message keys of the problems by item, in the order asked.
    record Incomplete(Map<ItemRef, String> problems) implements CorrectResult {
        public Incomplete {
            problems = Collections.unmodifiableMap(new LinkedHashMap<>(problems));
        }
    }
}
