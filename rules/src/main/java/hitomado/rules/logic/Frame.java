package hitomado.rules.logic;

/// 評価の場 — where a node is evaluated: the run, the current subject, and the value under test (`?`).
public record Frame(Run run, int subject, Result input) {
    Frame(Run run, int subject) {
        this(run, subject, Result.ABSENT);
    }

    public Frame testing(Result value) {
        return new Frame(run, subject, value);
    }

    public Result fact(Slot slot) {
        return run.fact(slot, subject);
    }
}
