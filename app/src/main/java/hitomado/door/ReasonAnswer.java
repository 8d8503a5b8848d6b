package hitomado.door;

import java.util.List;

/// 理由の回答 — the rows that decided and what the register said, in words; empty where it is not explained online.
///
/// @param explained false for protected persons, and where there is nobody to explain it for any more
public record ReasonAnswer(boolean explained, List<Ground> grounds, List<Line> facts, List<Line> presumptions) {
    public static final ReasonAnswer NOTHING = new ReasonAnswer(false, List.of(), List.of(), List.of());

    public ReasonAnswer {
        grounds = List.copyOf(grounds);
        facts = List.copyOf(facts);
        presumptions = List.copyOf(presumptions);
    }

    /// 根拠 — a row in plain words, and the articles it rests on.
    public record Ground(String because, List<String> articles) {
        public Ground {
            articles = List.copyOf(articles);
        }
    }

    /// 項目 — label, value and where it comes from.
    public record Line(String label, String value, String source) {}
}
