package hitomado.platform.web;

import hitomado.platform.Lang;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/// Builds the [Page] of a request.
@Component
public class Pages {
    private final MessageSource messages;
    private final LocaleResolver locales;
    private final String mode;

    Pages(MessageSource messages, LocaleResolver locales, @Value("${hitomado.mode}") String mode) {
        this.messages = messages;
        this.locales = locales;
        this.mode = mode;
    }

    public Page of(HttpServletRequest request) {
        var lang = Lang.of(locales.resolveLocale(request));
        var query = request.getQueryString();
        var path = request.getMethod().equals("GET")
                ? request.getRequestURI() + (query == null ? "" : "?" + query)
                : request.getRequestURI();
        return new Page(new Texts(messages, lang), lang, path, CurrentActor.orNull(), csrf(request), mode);
    }

    private static Page.Csrf csrf(HttpServletRequest request) {
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            return new Page.Csrf(token.getParameterName(), token.getHeaderName(), token.getToken());
        }
        return new Page.Csrf("_csrf", "X-CSRF-TOKEN", "");
    }
}
