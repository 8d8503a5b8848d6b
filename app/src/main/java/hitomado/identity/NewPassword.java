package hitomado.identity;

/// What became of a new password.
public sealed interface NewPassword {
    /// @param next accepted, or what is asked for after it
    record Taken(StaffSignIn next) implements NewPassword {}

    /// 無効 — the account has changed since the password was asked for.
    record Over() implements NewPassword {}

    record Refused(Problem problem) implements NewPassword {}

    /// What is wrong with it.
    enum Problem {
        TOO_SHORT,
        TOO_LONG,
        SAME_AS_BEFORE,
        HOLDS_THE_LOGIN,
        /// Common words, patterns, names of the person or of the city.
        GUESSABLE,
        /// 現在のパスワードの誤り — where one's own is changed.
        WRONG_CURRENT
    }
}
