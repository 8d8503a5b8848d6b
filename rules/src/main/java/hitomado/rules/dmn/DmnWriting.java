package hitomado.rules.dmn;

import hitomado.rules.Problem;
import java.util.List;

/// 書出しの結果 — the XML, or what of the table DMN cannot say.
public sealed interface DmnWriting {
    /// A DMN 1.5 model with one decision, which [DmnModel] reads back.
    record Written(String xml) implements DmnWriting {}

    /// Uses what standard FEEL does not have (an age by Japanese law, a fact that is not given); places are those of
    /// the XML.
    record Refused(List<Problem> problems) implements DmnWriting {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
