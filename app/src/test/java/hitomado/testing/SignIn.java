package hitomado.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import hitomado.platform.Actor;
import hitomado.platform.Permission;
import hitomado.platform.SignInLevel;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Signed-in people for MockMvc: `mvc.get().uri("/staff").with(SignIn.staff("card", Permission.CASE_WORK))`.
///
/// Each also carries a valid CSRF token, so that it serves for posts as well.
public final class SignIn {
    private SignIn() {}

    public static RequestPostProcessor as(Actor actor) {
        var signedIn = new TestingAuthenticationToken(actor, "", List.of());
        return request -> csrf().postProcessRequest(authentication(signedIn).postProcessRequest(request));
    }

    /// A new member of staff of a section of 潮見区 with just these permissions.
    public static RequestPostProcessor staff(String section, Permission... permissions) {
        return as(new Actor.Staff(UUID.randomUUID(), "試験 職員", section, "991015", Set.of(permissions)));
    }

    /// A resident who signed in with the card.
    public static RequestPostProcessor resident(UUID accountId, String name) {
        return as(new Actor.Resident(accountId, name, SignInLevel.CARD));
    }

    /// Nobody, but with a valid CSRF token.
    public static RequestPostProcessor nobody() {
        return csrf();
    }
}
