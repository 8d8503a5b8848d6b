package hitomado.identity;

import hitomado.platform.Actor;
import java.util.Optional;
import java.util.UUID;

/// What became of a staff member's sign-in.
public sealed interface StaffSignIn {
    /// Itself, unless it was refused.
    default Optional<StaffSignIn> findAccepted() {
        return this instanceof Refused ? Optional.empty() : Optional.of(this);
    }

    record Accepted(Actor.Staff actor) implements StaffSignIn {}

    /// The password was right, and something more is asked for before anything opens.
    ///
    /// @param version of the account: a change of it ends what is unfinished
    record Unfinished(UUID account, int version, SignInStep step) implements StaffSignIn {}

    /// Unknown login, wrong password, disabled or locked: one answer, so that logins cannot be guessed.
    record Refused() implements StaffSignIn {}
}
