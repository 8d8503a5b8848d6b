package hitomado.identity.card;

import hitomado.identity.CardClaims;

/// What a card answered to the four-digit PIN.
public sealed interface CardReading {
    record Read(String serial, CardClaims claims) implements CardReading {}

    /// @param triesLeft how often the PIN may still be tried; at least 1
    record WrongPin(int triesLeft) implements CardReading {}

    /// Locked, now or before; the counter of 市民課 unlocks.
    record Locked() implements CardReading {}

    /// The certificate has run out; the counter of 市民課 renews.
    record Expired() implements CardReading {}
}
