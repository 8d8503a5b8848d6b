package hitomado.identity.card;

import hitomado.platform.Actor;

/// What became of a resident's sign-in with the card.
public sealed interface CardEntry {
    record Accepted(Actor.Resident actor) implements CardEntry {}

    record WrongPin(int triesLeft) implements CardEntry {}

    record Locked() implements CardEntry {}

    record Expired() implements CardEntry {}
}
