package hitomado.identity.web;

import hitomado.platform.web.ErrorReason;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/// Shows the error page to who may not go on; tells a form that is too old from a missing permission.
final class Refusal implements AccessDeniedHandler {
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (denied instanceof CsrfException) {
            request.setAttribute(ErrorReason.ATTRIBUTE, ErrorReason.OLD_FORM);
        }
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
}
