package hitomado.guide.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// 受けられる制度の表示 — one programme for one person or several.
///
/// @param amount with its period; empty where it is no sum of money or rests on no checked source
/// @param decidedBy who grants it
/// @param apply address of the procedure to apply with; empty where the city has none
/// @param open the facts that would decide it, or the amount, while not yet known
/// @param changes what alone would have to be another number for somebody to be entitled
public record BenefitRow(
        String programme,
        String title,
        String summary,
        List<String> people,
        String amount,
        String why,
        List<String> law,
        boolean unverified,
        String decidedBy,
        String section,
        String apply,
        List<Open> open,
        List<String> changes) {
    /// 未回答の事実.
    ///
    /// @param question address where it is answered; empty where nobody may be asked
    public record Open(String label, String question) {}

    public BenefitRow {
        people = List.copyOf(people);
        law = List.copyOf(law);
        open = List.copyOf(open);
        changes = List.copyOf(changes);
    }

    private BenefitRow of(List<String> everybody) {
        return new BenefitRow(
                programme,
                title,
                summary,
                everybody,
                amount,
                why,
                law,
                unverified,
                decidedBy,
                section,
                apply,
                open,
                changes);
    }

    BenefitRow changing(List<String> what) {
        return new BenefitRow(
                programme, title, summary, people, amount, why, law, unverified, decidedBy, section, apply, open, what);
    }

    /// The same programme with the same answer for several people is one row.
    static List<BenefitRow> merged(List<BenefitRow> rows) {
        var merged = new LinkedHashMap<BenefitRow, List<String>>();
        for (var row : rows) {
            merged.computeIfAbsent(row.of(List.of()), first -> new ArrayList<>())
                    .addAll(row.people);
        }
        return merged.entrySet().stream()
                .map(entry -> entry.getKey().of(entry.getValue()))
                .toList();
    }
}
