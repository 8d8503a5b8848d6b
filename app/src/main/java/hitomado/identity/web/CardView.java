package hitomado.identity.web;

import hitomado.platform.web.Field;
import hitomado.platform.web.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

    /// The fields of the page.
    public record Fields(Field card, Field other, Field pin) {
        public List<Field> all() {
            return List.of(card, other, pin);
        }
    }

    /// Where those without a card go on to, with the same way back.
    public String withoutCard() {
        return "/sign-in/passkey?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
    }

    public String title(Page page) {
        return (problem == null ? "" : page.t("errors.before")) + page.t("identity.card.title");
    }

    public Fields fields(Page page) {
        var text = problem == null ? "" : page.t("identity.card.problem." + problem);
        var aboutCard = problem == Problem.NO_CARD || problem == Problem.LOCKED || problem == Problem.EXPIRED;
        return new Fields(
                Field.of("card", page.t("identity.card.choose")).value(card).error(aboutCard ? text : ""),
                Field.of("other", page.t("identity.card.other"))
                        .help(page.t("identity.card.other.help"))
                        .value(other)
                        .optional(),
                Field.of("pin", page.t("identity.card.pin"))
                        .help(page.t("identity.card.pin.help"))
                        .inputmode("numeric")
                        .error(aboutCard ? "" : text));
    }
}
