package hitomado.identity.card;

/// 暗証番号の種類 — the two PINs of a card, each with its number of tries before the chip locks.
public enum PinKind {
    /// 利用者証明用電子証明書の暗証番号（数字4桁）
    USER(3),
    /// 署名用電子証明書の暗証番号（英数字6〜16文字）
    SIGNING(5);

    private final int tries;

    PinKind(int tries) {
        this.tries = tries;
    }

    public int tries() {
        return tries;
    }
}
