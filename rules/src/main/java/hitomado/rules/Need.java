package hitomado.rules;

import java.util.List;
import java.util.Set;

/// 手続の要否 — a procedure as the planner sees it: one application per `unit`, the table that decides its outcome,
/// the outcomes for which its items are asked, and these items. `id` is the procedure's.
public record Need(
        String id,
        SubjectKind unit,
        String table,
        String outcomeColumn,
        Set<String> openOutcomes,
        List<Item> items,
        Position at) {
    public Need {
        openOutcomes = Set.copyOf(openOutcomes);
        items = List.copyOf(items);
    }
}
