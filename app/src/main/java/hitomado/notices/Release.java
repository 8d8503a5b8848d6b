package hitomado.notices;

/// 解除の届け方 — how a protected person learns of what an officer released; the inbox has the notice in every case.
public enum Release {
    /// マイページだけ — the usual one: mailbox and letter box may be shared with whom the person is protected from.
    INBOX,
    /// 電子メール — to the address that the person confirmed.
    MAIL,
    /// 封書 — to the address that the officer confirms, drawn for the officer alone.
    LETTER
}
