package hitomado.retention;

/// 確認の結果.
public sealed interface DecideResult {
    /// 確認した — the job destroys now.
    record Confirmed() implements DecideResult {}

    /// 差し戻した
    record Rejected() implements DecideResult {}

    /// 同じ人 — who proposed cannot confirm.
    record SamePerson() implements DecideResult {}

    /// 決まっている — somebody else was faster.
    record NotOpen() implements DecideResult {}
}
