package hitomado.identity.oidc.pretend;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import hitomado.identity.CardClaims;
import hitomado.identity.card.CardReader;
import hitomado.identity.card.CardReading;
import hitomado.identity.card.ListedCard;
import hitomado.platform.Lang;
import hitomado.platform.web.Pages;
import hitomado.platform.web.Typed;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/// 模擬の認証の画面 — plays the card at the provider: choose one, type its PIN, back to where the request came from.
final class CardPage extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient CardReader reader;
    private final transient Supplier<List<ListedCard>> cards;
    private final transient TemplateEngine templates;
    private final transient Pages pages;
    private final transient HttpSessionRequestCache requests = new HttpSessionRequestCache();

    CardPage(CardReader reader, Supplier<List<ListedCard>> cards, TemplateEngine templates, Pages pages) {
        this.reader = reader;
        this.cards = cards;
        this.templates = templates;
        this.pages = pages;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var language = request.getParameter("lang");
        if (language != null) {
            var cookie = new Cookie("lang", Lang.ofCode(language).code());
            cookie.setPath("/");
            cookie.setHttpOnly(true);
            response.addCookie(cookie);
            response.sendRedirect("/card");
            return;
        }
        show(new ProviderView("", ""), request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var serial = Typed.code(request.getParameter("card"));
        var pin = Typed.code(request.getParameter("pin"));
        if (!serial.matches("[0-9A-Za-z]{8,40}")) {
            again(serial, "NO_CARD", request, response);
        } else if (!pin.matches("[0-9]{4}")) {
            again(serial, "PIN_FORM", request, response);
        } else {
            switch (reader.read(serial, pin)) {
                case CardReading.Read(var read, var claims) -> proved(read, claims, request, response);
                case CardReading.WrongPin(int left) ->
                    again(serial, left == 1 ? "WRONG_LAST" : "WRONG", request, response);
                case CardReading.Locked() -> again(serial, "LOCKED", request, response);
                case CardReading.Expired() -> again(serial, "EXPIRED", request, response);
            }
        }
    }

    private void proved(String serial, CardClaims claims, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var asked = requests.getRequest(request, response);
        if (asked == null) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        request.changeSessionId();
        var card = FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.X509_AUTHORITY);
        var person = UsernamePasswordAuthenticationToken.authenticated(serial, null, List.of(card));
        person.setDetails(claims);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(person);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
        response.sendRedirect(asked.getRedirectUrl());
    }

    private void again(String serial, String problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(422);
        show(new ProviderView(serial, problem), request, response);
    }

    private void show(ProviderView view, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var out = new Utf8ByteOutput();
        templates.render(
                "identity/web/provider.jte",
                Map.of("page", pages.of(request), "view", view, "cards", cards.get()),
                out);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(out.getContentLength());
        out.writeTo(response.getOutputStream());
    }
}
