package hitomado.platform.web;

import hitomado.platform.Actor;
import hitomado.platform.Lang;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
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
    private final List<StaffLink> staffLinks;

    Pages(
            MessageSource messages,
            LocaleResolver locales,
            @Value("${hitomado.mode}") String mode,
            ObjectProvider<StaffLink> staffLinks) {
        this.messages = messages;
        this.locales = locales;
        this.mode = mode;
        this.staffLinks = staffLinks.stream()
                .sorted(Comparator.comparingInt(StaffLink::order))
                .toList();
    }

    public Page of(HttpServletRequest request) {
        var lang = Lang.of(locales.resolveLocale(request));
        var actor = CurrentActor.orNull();
        return new Page(
                new Texts(messages, lang),
                lang,
                path(request),
                actor,
                ActingFor.of(request),
                csrf(request),
                mode,
                linksOf(actor));
    }

    /// The address as the person sees it, also on an error page.
    private static String path(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed) {
            return failed;
        }
        var query = request.getQueryString();
        return request.getMethod().equals("GET") && query != null
                ? request.getRequestURI() + "?" + query
                : request.getRequestURI();
    }

    /// A screen that several permissions open stands there once.
    private List<StaffLink> linksOf(@Nullable Actor actor) {
        var seen = new HashSet<String>();
        return actor instanceof Actor.Staff staff
                ? staffLinks.stream()
                        .filter(link -> link.permission() == null || staff.may(link.permission()))
                        .filter(link -> seen.add(link.path()))
                        .toList()
                : List.of();
    }

    private static Page.Csrf csrf(HttpServletRequest request) {
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            return new Page.Csrf(token.getParameterName(), token.getHeaderName(), token.getToken());
        }
        return new Page.Csrf("_csrf", "X-CSRF-TOKEN", "");
    }
}
