package hitomado.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/// Sends a visitor who has to sign in to the right page, with the way back.
@Component
class SignInPages implements AuthenticationEntryPoint {
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        var page = request.getRequestURI().startsWith("/staff") ? "/staff/sign-in" : "/sign-in/card";
        var htmx = request.getHeader("HX-Request") != null;
        var target = page + "?to=" + URLEncoder.encode(htmx ? shown(request) : asked(request), StandardCharsets.UTF_8);
        if (htmx) {
            response.setHeader("HX-Redirect", target);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(target);
        }
    }

    private static String asked(HttpServletRequest request) {
        var query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    /// The page that the person looks at, where only a part of it was asked for.
    private static String shown(HttpServletRequest request) {
        var current = request.getHeader("HX-Current-URL");
        if (current == null) {
            return "/";
        }
        var uri = URI.create(current);
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }
}
