package hitomado.guide.web;

import java.util.List;

/// 手続の要否の表示 — one procedure of the plan.
///
/// @param outcome code of the outcome, empty while not yet known
/// @param open labels of the facts that would decide, while not yet known
public record PlanRow(
        String procedure, String title, String person, String outcome, String why, String law, List<String> open) {}
