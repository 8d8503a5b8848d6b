package hitomado.identity.passkey;

/// What became of an answer to a challenge.
public sealed interface Assertion {
    /// @param owner key of the actor whose passkey it is, as `staff:…`
    record Accepted(String owner, Passkey passkey) implements Assertion {}

    /// @param why for the log and the audit trail, never shown
    record Refused(String why) implements Assertion {}
}
