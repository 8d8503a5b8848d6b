package hitomado.identity.web;

import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;

/// サインアウト — ends the session, writes it down, and goes to where this kind of person starts.
@Component
class SignOut implements LogoutHandler, LogoutSuccessHandler {
    private final AuditTrail audit;

    SignOut(AuditTrail audit) {
        this.audit = audit;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof Actor actor) {
            audit.note(AuditEvent.of(AuditKind.SIGNED_OUT, Acting.by(actor), actor.key()));
        }
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException {
        var staff = authentication != null && authentication.getPrincipal() instanceof Actor.Staff;
        // not "cookies": the language and the token of an open form outlive the session (docs/decisions/0006)
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        response.sendRedirect(staff ? "/staff/sign-in" : "/");
    }
}
