package hitomado.identity.delegation;

/// 代理権の授与の結果.
public sealed interface GrantOutcome {
    /// 授与した
    record Granted(Delegation delegation) implements GrantOutcome {}

    /// Unknown, used, expired, or one's own: the answer is the same.
    record NoSuchCode() implements GrantOutcome {}

    record TooManyAttempts() implements GrantOutcome {}

    /// No life event was chosen, or one that is not offered.
    record NothingChosen() implements GrantOutcome {}

    record NoPeriod() implements GrantOutcome {}

    /// 窓口へ — the office does not confirm it online; why stays with the office (支援措置 must not show).
    record OnlyAtTheCounter() implements GrantOutcome {}
}
