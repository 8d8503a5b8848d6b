package hitomado.identity.web;

import hitomado.identity.passkey.Asked;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A challenge between asking and answering: it stays in the web session that asked, and leaves it with one answer.
final class PasskeyAsking {
    private static final String ATTRIBUTE = "passkey-challenge";

    private PasskeyAsking() {}

    static ResponseEntity<String> ask(Asked asked, HttpServletRequest request) {
        request.getSession(true).setAttribute(ATTRIBUTE, asked.challenge());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(asked.options());
    }

    /// Empty where this session asked nothing.
    static String take(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof String challenge)) {
            return "";
        }
        session.removeAttribute(ATTRIBUTE);
        return challenge;
    }
}
