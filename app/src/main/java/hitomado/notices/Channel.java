package hitomado.notices;

/// 届け方 — beside the inbox, which everybody has.
public enum Channel {
    /// 電子メール
    MAIL,
    /// LINE
    LINE,
    /// Web プッシュ
    PUSH,
    /// 封書
    LETTER
}
