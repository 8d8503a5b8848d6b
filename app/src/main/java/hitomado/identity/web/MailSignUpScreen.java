package hitomado.identity.web;

import hitomado.identity.MailAccount;
import hitomado.identity.MailAccounts;
import hitomado.identity.passkey.Passkeys;
import hitomado.identity.passkey.Registration;
import hitomado.platform.rights.Open;
import hitomado.platform.web.LocalPath;
import hitomado.platform.web.Pages;
import hitomado.platform.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// メールアドレスでの登録 — address, the code that was mailed to it, then a passkey.
@Controller
@Open
class MailSignUpScreen {
    static final String PATH = "/sign-in/mail";
    private static final String CODE = PATH + "/code";
    private static final String PASSKEY = PATH + "/passkey";
    private static final String SIGN_UP = "mail-sign-up";
    private static final String TO = "mail-sign-up-to";
    private static final String HOME = ResidentPasskeyScreen.HOME;

    private final MailAccounts accounts;
    private final Passkeys passkeys;
    private final WebSession session;
    private final Pages pages;

    MailSignUpScreen(MailAccounts accounts, Passkeys passkeys, WebSession session, Pages pages) {
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.session = session;
        this.pages = pages;
    }

    @GetMapping(PATH)
    String ask(@RequestParam(defaultValue = HOME) String to, Model model) {
        return address(LocalPath.orElse(to, HOME), "", "", model);
    }

    @PostMapping(PATH)
    String begin(
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = HOME) String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var back = LocalPath.orElse(to, HOME);
        var typed = Typed.code(address);
        return switch (accounts.begin(typed, pages.of(request).lang())) {
            case MailAccounts.Begun.CodeSent(var signUp) -> {
                request.getSession(true).setAttribute(SIGN_UP, signUp);
                request.getSession().setAttribute(TO, back);
                yield "redirect:" + CODE;
            }
            case MailAccounts.Begun.NotAnAddress() -> {
                response.setStatus(422);
                yield address(back, typed, "contact.mail.notAnAddress", model);
            }
            case MailAccounts.Begun.TooMany() -> {
                response.setStatus(422);
                yield address(back, typed, "contact.mail.tooMany", model);
            }
        };
    }

    @GetMapping(CODE)
    String askCode(HttpServletRequest request, Model model) {
        return find(request, SIGN_UP, UUID.class).isEmpty() ? "redirect:" + PATH : code("", model);
    }

    @PostMapping(CODE)
    String prove(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var signUp = find(request, SIGN_UP, UUID.class).orElse(null);
        if (signUp == null) {
            return "redirect:" + PATH;
        }
        return switch (accounts.prove(signUp, code)) {
            case PROVED -> "redirect:" + PASSKEY;
            case WRONG_CODE -> {
                response.setStatus(422);
                yield code("contact.mail.wrongCode", model);
            }
            case NEEDS_NEW_CODE -> {
                response.setStatus(422);
                yield address(to(request), "", "contact.mail.newCode", model);
            }
        };
    }

    @GetMapping(PASSKEY)
    String askPasskey(HttpServletRequest request, Model model) {
        return findProved(request)
                .map(account -> passkey(account, "", request, model))
                .orElse("redirect:" + PATH);
    }

    @PostMapping(PASSKEY + "/options")
    ResponseEntity<String> options(HttpServletRequest request) {
        return findProved(request)
                .map(account ->
                        PasskeyAsking.ask(passkeys.askNew(account.actor().key(), account.address()), request))
                .orElseGet(() -> ResponseEntity.status(409).build());
    }

    @PostMapping(PASSKEY)
    String register(
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var account = findProved(request).orElse(null);
        if (account == null || ResidentPasskeyScreen.strongerSignedIn()) {
            return "redirect:" + ResidentPasskeyScreen.PATH;
        }
        var registration = passkeys.register(account.actor(), PasskeyAsking.take(request), credential, name);
        if (!(registration instanceof Registration.Done)) {
            response.setStatus(422);
            return passkey(account, MyPasskeysScreen.problem(registration), request, model);
        }
        accounts.open(account);
        request.getSession().removeAttribute(SIGN_UP);
        return "redirect:" + session.open(account.actor(), to(request), request, response);
    }

    private Optional<MailAccount> findProved(HttpServletRequest request) {
        return find(request, SIGN_UP, UUID.class).flatMap(accounts::findProved);
    }

    private static String to(HttpServletRequest request) {
        return find(request, TO, String.class).orElse(HOME);
    }

    private static <T> Optional<T> find(HttpServletRequest request, String name, Class<T> type) {
        var session = request.getSession(false);
        return Optional.ofNullable(session)
                .map(one -> one.getAttribute(name))
                .filter(type::isInstance)
                .map(type::cast);
    }

    private static String address(String to, String typed, String problem, Model model) {
        model.addAttribute("to", to);
        model.addAttribute("typed", typed);
        model.addAttribute("problem", problem);
        return "identity/web/mailAddress";
    }

    private static String code(String problem, Model model) {
        model.addAttribute("problem", problem);
        return "identity/web/mailCode";
    }

    private static String passkey(MailAccount account, String problem, HttpServletRequest request, Model model) {
        model.addAttribute("address", account.address());
        model.addAttribute("suggested", Browsers.name(request.getHeader("User-Agent")));
        model.addAttribute("problem", problem);
        return "identity/web/mailPasskey";
    }
}
