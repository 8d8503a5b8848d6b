package hitomado.guide.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// 手続の要否の表示 — one procedure of the plan.
///
/// @param outcome code of the outcome, empty while not yet known
/// @param open labels of the facts that would decide, while not yet known
public record PlanRow(
        String procedure, String title, String person, String outcome, String why, String law, List<String> open) {

    /// The same procedure with the same answer for several people is one row.
    static List<PlanRow> merged(List<PlanRow> rows) {
        var merged = new LinkedHashMap<PlanRow, List<String>>();
        for (var row : rows) {
            var key = new PlanRow(row.procedure, row.title, "", row.outcome, row.why, row.law, row.open);
            merged.computeIfAbsent(key, first -> new ArrayList<>()).add(row.person);
        }
        return merged.entrySet().stream()
                .map(entry -> {
                    var row = entry.getKey();
                    var people = String.join(
                            "、",
                            entry.getValue().stream()
                                    .filter(name -> !name.isEmpty())
                                    .toList());
                    return new PlanRow(row.procedure, row.title, people, row.outcome, row.why, row.law, row.open);
                })
                .toList();
    }
}
