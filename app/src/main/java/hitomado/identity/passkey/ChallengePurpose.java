package hitomado.identity.passkey;

/// 問いの目的 — what a challenge may be answered for.
enum ChallengePurpose {
    REGISTER,
    /// Whoever holds a passkey of this site.
    SIGN_IN,
    /// One known account: a second factor.
    CONFIRM
}
