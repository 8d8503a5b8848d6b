package hitomado.procedures;

import hitomado.rules.Explanation;
import hitomado.rules.FactKey;
import hitomado.rules.SubjectId;
import hitomado.rules.Value;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// 食違い — one thing that an example expected and that came out otherwise.
public sealed interface Mismatch {
    /// In one line, for a console.
    String text();

    /// 結果の違い — an output of the deciding table, with the rows that decided and the facts they read.
    record Result(SubjectId subject, String output, Value expected, Value actual, Explanation why) implements Mismatch {
        @Override
        public String text() {
            return subject + " " + output + ": expected " + expected.text() + ", got " + actual.text();
        }
    }

    /// 未決定 — facts are missing that may still decide.
    record Open(SubjectId subject, Set<FactKey> missing) implements Mismatch {
        public Open {
            missing = Set.copyOf(missing);
        }

        @Override
        public String text() {
            return subject + " is open, lacks " + new TreeSet<>(missing);
        }
    }

    /// 根拠の違い — the article is not that of a row that decided.
    record Article(String expected, List<String> actual) implements Mismatch {
        public Article {
            actual = List.copyOf(actual);
        }

        @Override
        public String text() {
            return "explains: expected " + expected + ", got " + actual;
        }
    }

    /// 手続の中身の違い — codes of documents, ids of facts, yen, a day, a count, or a subject that is not there.
    record Content(What what, List<String> expected, List<String> actual) implements Mismatch {
        public Content {
            expected = List.copyOf(expected);
            actual = List.copyOf(actual);
        }

        @Override
        public String text() {
            return what.name().toLowerCase(java.util.Locale.ROOT) + ": expected " + expected + ", got " + actual;
        }
    }

    /// 手続の中身.
    enum What {
        DOCUMENTS,
        FEE,
        DEADLINE,
        ASKS,
        ITEMS,
        SUBJECT
    }
}
