package hitomado.identity.oidc.pretend;

import hitomado.platform.web.Field;
import hitomado.platform.web.Page;
import java.util.List;

/// The provider's page as it is shown.
///
/// @param problem empty, or why the card was not accepted: the message key is `identity.card.problem.` and this
public record ProviderView(String card, String problem) {
    private static final List<String> OF_THE_CARD = List.of("NO_CARD", "LOCKED", "EXPIRED");

    public String title(Page page) {
        return (problem.isEmpty() ? "" : page.t("errors.before")) + page.t("identity.provider.title");
    }

    public Field cardField(Page page) {
        return Field.of("card", page.t("identity.card.choose"))
                .value(card)
                .error(OF_THE_CARD.contains(problem) ? text(page) : "");
    }

    public Field pinField(Page page) {
        return Field.of("pin", page.t("identity.card.pin"))
                .help(page.t("identity.card.pin.help"))
                .inputmode("numeric")
                .error(OF_THE_CARD.contains(problem) ? "" : text(page));
    }

    private String text(Page page) {
        return problem.isEmpty() ? "" : page.t("identity.card.problem." + problem);
    }
}
