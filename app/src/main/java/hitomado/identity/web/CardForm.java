package hitomado.identity.web;

import hitomado.platform.web.Typed;
import org.jspecify.annotations.Nullable;

/// What the pretend card's page sends.
///
/// @param other serial of a card that is not in the list; wins over the chosen one
record CardForm(String card, String other, String pin, String to) {
    CardForm(@Nullable String card, @Nullable String other, @Nullable String pin, @Nullable String to) {
        this.card = Typed.code(card);
        this.other = Typed.code(other);
        this.pin = Typed.code(pin);
        this.to = Typed.of(to);
    }

    /// The serial to read; empty where none of a card's form was given.
    String serial() {
        var serial = other.isEmpty() ? card : other;
        return serial.matches("[0-9A-Za-z]{8,40}") ? serial : "";
    }
}
