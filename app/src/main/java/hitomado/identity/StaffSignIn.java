package hitomado.identity;

import hitomado.platform.Actor;

/// What became of a staff member's sign-in.
public sealed interface StaffSignIn {
    record Accepted(Actor.Staff actor) implements StaffSignIn {}

    /// Unknown login, wrong password or locked: one answer, so that logins cannot be guessed.
    record Refused() implements StaffSignIn {}
}
