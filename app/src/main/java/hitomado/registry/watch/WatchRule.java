package hitomado.registry.watch;

/// 目立つ照会の規則 — why reads of one member of staff on one day stand out.
public enum WatchRule {
    /// 支援措置対象者を多く照会
    MANY_PROTECTED,
    /// 夜間・閉庁日の照会
    ODD_HOURS,
    /// 同じ課の中央値より大きく上
    ABOVE_PEERS,
    /// 本人・家族の照会 — only for staff whose own record the personnel section has named.
    OWN_FAMILY
}
