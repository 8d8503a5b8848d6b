package hitomado.identity.card;

/// 署名用電子証明書の状態 — as far as it can be told before the card signs.
public enum SigningCertificateState {
    USABLE,
    /// 失効 — by a move or a change of name; a new one is issued at the counter.
    LAPSED,
    /// 期限切れ
    EXPIRED,
    /// Never issued, as for those under 15.
    NONE,
    /// A reader tells only with the PIN; found out when signing.
    UNKNOWN
}
