package hitomado.eligibility;

import java.util.List;

/// 判定理由の説明 — why somebody was found entitled, in words for people; rebuilt when asked, never kept.
///
/// @param entitled whether the rules still say so with what the register says now
/// @param grounds the rows that decided, with their articles
/// @param facts what the register said that decided
/// @param presumptions what was taken for given, as no register of the city holds it
/// @param changes the nearest changes that would alter it: 「所得があと120,000円低ければ…」
public record Explained(
        boolean entitled, List<Ground> grounds, List<Line> facts, List<Line> presumptions, List<String> changes) {
    public Explained {
        grounds = List.copyOf(grounds);
        facts = List.copyOf(facts);
        presumptions = List.copyOf(presumptions);
        changes = List.copyOf(changes);
    }

    /// 根拠 — a row in plain words, and the articles and documents it rests on.
    public record Ground(String because, List<String> articles) {
        public Ground {
            articles = List.copyOf(articles);
        }
    }

    /// 項目 — label, value and where it comes from.
    public record Line(String label, String value, String source) {}
}
