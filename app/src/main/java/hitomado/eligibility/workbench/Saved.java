package hitomado.eligibility.workbench;

/// 保存の結果 — what became of a change to a draft.
public sealed interface Saved {
    /// Written.
    record Done(int version) implements Saved {}

    /// Somebody (or another window) wrote in between; nothing was written.
    record Stale(Draft now) implements Saved {}

    /// The sheet or the row is not there.
    record Gone() implements Saved {}

    /// Longer than a definition file may be.
    record TooLarge() implements Saved {}
}
