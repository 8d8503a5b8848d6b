package hitomado.rules.exact;

/// 手間の上限 — how many missing facts and how many evaluations one exact answer may take.
public record Effort(int facts, int evaluations) {
    /// Sound evaluation only.
    public static final Effort NONE = new Effort(0, 0);

    /// For a single question: a few milliseconds at most.
    public static final Effort ANSWER = new Effort(8, 300);

    /// For planning many needs at once: measured, it has to stay invisible beside the planning itself.
    public static final Effort PLAN = new Effort(4, 60);

    /// Parts of expressions that are looked at before giving up.
    static final int MAX_STEPS = 20_000;
}
