package hitomado.identity;

/// サインインの残りの手順 — what is still asked for after the password.
public enum SignInStep {
    /// 新しいパスワード — in place of a temporary one.
    NEW_PASSWORD
}
