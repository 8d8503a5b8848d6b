package hitomado.identity.web;

import org.jspecify.annotations.Nullable;

/// The card page as it is shown.
public record CardView(
        String card, String other, String to, @Nullable Problem problem) {
    /// Why the card was not accepted; the message key is `identity.card.problem.` and this name.
    public enum Problem {
        NO_CARD,
        PIN_FORM,
        WRONG,
        WRONG_LAST,
        LOCKED,
        EXPIRED
    }
}
