package hitomado.notices;

/// 送らない理由 — why somebody who was found is not told.
public enum SkipReason {
    /// 期限切れ
    EXPIRED,
    /// 対象でなくなった
    ENDED,
    /// 死亡
    DEAD,
    /// 転出など
    GONE,
    /// 本人が受け取らないと選んだ
    UNWANTED,
    /// 申請済み
    APPLIED,
    /// 支援措置の対象者に送らないと職員が決めた
    DECIDED
}
