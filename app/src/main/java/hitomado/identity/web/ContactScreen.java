package hitomado.identity.web;

import hitomado.identity.MailContacts;
import hitomado.platform.Actor;
import hitomado.platform.rights.ForResidents;
import hitomado.platform.web.Pages;
import hitomado.platform.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// メールの宛先の画面 — the resident gives an address, types the code that was mailed to it, or ends the mails.
@Controller
@ForResidents
class ContactScreen {
    private static final String PATH = "/my/contact";
    private static final String DONE = "done";

    private final MailContacts contacts;
    private final Pages pages;

    ContactScreen(MailContacts contacts, Pages pages) {
        this.contacts = contacts;
        this.pages = pages;
    }

    @GetMapping(PATH)
    String show(Actor.Resident who, Model model) {
        return page(who, new Typing("", "", ""), model);
    }

    @PostMapping(PATH)
    String claim(
            Actor.Resident who,
            @RequestParam(defaultValue = "") String address,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var typed = Typed.code(address);
        return switch (contacts.claim(who, typed, pages.of(request).lang())) {
            case CODE_SENT -> "redirect:" + PATH;
            case NOT_AN_ADDRESS -> wrong(who, new Typing(typed, "contact.mail.notAnAddress", ""), response, model);
            case TOO_MANY -> wrong(who, new Typing(typed, "contact.mail.tooMany", ""), response, model);
        };
    }

    @PostMapping(PATH + "/code")
    String confirm(
            Actor.Resident who,
            @RequestParam(defaultValue = "") String code,
            HttpServletResponse response,
            Model model,
            RedirectAttributes told) {
        return switch (contacts.confirm(who, code)) {
            case CONFIRMED -> {
                told.addFlashAttribute(DONE, "contact.mail.confirmed");
                yield "redirect:" + PATH;
            }
            case WRONG_CODE -> wrong(who, new Typing("", "", "contact.mail.wrongCode"), response, model);
            case NEEDS_NEW_CODE -> wrong(who, new Typing("", "contact.mail.newCode", ""), response, model);
        };
    }

    @PostMapping(PATH + "/remove")
    String remove(Actor.Resident who, RedirectAttributes told) {
        contacts.remove(who);
        told.addFlashAttribute(DONE, "contact.mail.removed");
        return "redirect:" + PATH;
    }

    /// @param addressProblem message key; empty where nothing is wrong
    private record Typing(String address, String addressProblem, String codeProblem) {}

    private String wrong(Actor.Resident who, Typing typing, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(who, typing, model);
    }

    private String page(Actor.Resident who, Typing typing, Model model) {
        model.addAttribute(
                "current",
                contacts.find(who.accountId()).map(contact -> contact.address()).orElse(""));
        model.addAttribute("waiting", contacts.findWaiting(who.accountId()).orElse(""));
        model.addAttribute("typed", typing.address());
        model.addAttribute("addressProblem", typing.addressProblem());
        model.addAttribute("codeProblem", typing.codeProblem());
        return "identity/web/contact";
    }
}
