package hitomado.identity;

/// サインインの残りの手順 — what is still asked for after the password.
public enum SignInStep {
    /// ワンタイムコード — of the second factor, or a recovery code.
    CODE,
    /// パスキー — where the account has one and no one-time codes.
    PASSKEY,
    /// 新しいパスワード — in place of a temporary one.
    NEW_PASSWORD,
    /// 二要素目の登録 — where a role asks for one.
    ENROL
}
