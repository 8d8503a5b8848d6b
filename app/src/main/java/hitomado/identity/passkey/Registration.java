package hitomado.identity.passkey;

/// What became of a registration.
public sealed interface Registration {
    record Done(Passkey passkey) implements Registration {}

    /// @param why for the log and the audit trail, never shown
    record Refused(String why) implements Registration {}

    /// The owner has as many as one may have.
    record TooMany() implements Registration {}
}
