package hitomado.identity;

/// What became of binding an account to a person of the register.
public sealed interface BindOutcome {
    /// The account carries the reference, now or since before.
    record Bound() implements BindOutcome {}

    /// Another account carries this reference, or this account another one; staff have to look.
    record Taken() implements BindOutcome {}
}
