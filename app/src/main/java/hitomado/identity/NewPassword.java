package hitomado.identity;

import hitomado.platform.Actor;

/// What became of a new password.
public sealed interface NewPassword {
    record Taken(Actor.Staff actor) implements NewPassword {}

    record Refused(Problem problem) implements NewPassword {}

    /// What is wrong with it.
    enum Problem {
        TOO_SHORT,
        TOO_LONG,
        SAME_AS_BEFORE,
        HOLDS_THE_LOGIN
    }
}
