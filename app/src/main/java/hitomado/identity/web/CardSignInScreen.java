package hitomado.identity.web;

import hitomado.identity.card.CardEntry;
import hitomado.identity.card.CardSignIn;
import hitomado.identity.card.PretendCards;
import hitomado.identity.oidc.OidcSettings;
import hitomado.identity.oidc.OneAccount;
import hitomado.platform.rights.Open;
import hitomado.platform.web.LocalPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// カードでサインイン — plays the card: choose one, type its PIN.
@Controller
@Open
class CardSignInScreen {
    private final CardSignIn cardSignIn;
    private final PretendCards cards;
    private final WebSession session;
    private final OidcSettings provider;
    private final OneAccount accounts;

    CardSignInScreen(
            CardSignIn cardSignIn, PretendCards cards, WebSession session, OidcSettings provider, OneAccount accounts) {
        this.accounts = accounts;
        this.cardSignIn = cardSignIn;
        this.cards = cards;
        this.session = session;
        this.provider = provider;
    }

    @GetMapping("/sign-in/card")
    String ask(@RequestParam(defaultValue = "/my") String to, Model model) {
        return show(new CardView("", "", LocalPath.orElse(to, "/my"), null), model);
    }

    @PostMapping("/sign-in/card")
    String signIn(CardForm form, HttpServletRequest request, HttpServletResponse response, Model model) {
        var to = LocalPath.orElse(form.to(), "/my");
        if (form.serial().isEmpty()) {
            return again(form, CardView.Problem.NO_CARD, response, model);
        }
        if (!form.pin().matches("[0-9]{4}")) {
            return again(form, CardView.Problem.PIN_FORM, response, model);
        }
        return switch (cardSignIn.signIn(form.serial(), form.pin())) {
            case CardEntry.Accepted(var actor) -> "redirect:" + session.open(accounts.of(actor), to, request, response);
            case CardEntry.WrongPin(int left) ->
                again(form, left == 1 ? CardView.Problem.WRONG_LAST : CardView.Problem.WRONG, response, model);
            case CardEntry.Locked() -> again(form, CardView.Problem.LOCKED, response, model);
            case CardEntry.Expired() -> again(form, CardView.Problem.EXPIRED, response, model);
        };
    }

    private String again(CardForm form, CardView.Problem problem, HttpServletResponse response, Model model) {
        response.setStatus(422);
        return show(new CardView(form.card(), form.other(), LocalPath.orElse(form.to(), "/my"), problem), model);
    }

    private String show(CardView view, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("provider", provider);
        model.addAttribute("cards", cards.listed());
        return "identity/web/card";
    }
}
