package hitomado.rules;

import java.util.List;

/// 検査結果 — a rule book, or all problems of its source at once.
public sealed interface Compilation {
    /// A usable book; the warnings do not change what it decides.
    record Compiled(RuleBook book, List<Problem> warnings) implements Compilation {
        public Compiled {
            warnings = List.copyOf(warnings);
        }
    }

    /// Nothing usable; every problem with its place, ordered by place.
    record Refused(List<Problem> problems) implements Compilation {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
