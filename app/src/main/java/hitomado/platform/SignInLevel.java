package hitomado.platform;

/// 認証の強さ — how strongly the person signed in; later constants are stronger.
public enum SignInLevel {
    /// 認証なし — nobody is signed in.
    NONE,
    /// アカウント — confirmed mail or passkey.
    ACCOUNT,
    /// マイナンバーカード（利用者証明用電子証明書） — card and four-digit PIN.
    CARD;

    public boolean reaches(SignInLevel needed) {
        return compareTo(needed) >= 0;
    }
}
