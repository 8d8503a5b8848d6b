package hitomado.rules;

/// 手続の状態 — a need for one subject: the outcome column as far as it is known, the whole decision with its reasons,
/// whether its items are asked (`open`), and whether nothing is left to ask or confirm (`complete`).
public record NeedStatus(
        String need, SubjectId subject, Finding outcome, Decision decision, boolean open, boolean complete) {}
