package hitomado.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;

class CookiesTests {
    private final SecurityConfig config = new SecurityConfig();

    @Test
    void inRealModeBothGoOverTlsOnlyAndBelongToThisHostAlone() {
        assertThat(session("real").getHeader("Set-Cookie"))
                .startsWith("__Host-HITOMADO=")
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain");
        var token = token("real");
        assertThat(token.getName()).isEqualTo("__Host-HITOMADO-CSRF");
        assertThat(token.getSecure()).isTrue();
        assertThat(token.isHttpOnly()).isTrue();
        assertThat(token.getPath()).isEqualTo("/");
        assertThat(token.getDomain()).isNull();
        assertThat(token.getAttribute("SameSite")).isEqualTo("Strict");
    }

    @Test
    void inTheDemoTheyWorkWithoutTls() {
        assertThat(session("demo").getHeader("Set-Cookie"))
                .startsWith("HITOMADO=")
                .doesNotContain("Secure");
        assertThat(token("demo").getName()).isEqualTo("HITOMADO-CSRF");
    }

    private MockHttpServletResponse session(String mode) {
        var response = new MockHttpServletResponse();
        config.sessionCookie(mode).writeCookieValue(new CookieValue(new MockHttpServletRequest(), response, "x"));
        return response;
    }

    private Cookie token(String mode) {
        var request = new MockHttpServletRequest();
        var response = new MockHttpServletResponse();
        var tokens = config.csrfTokens(mode);
        tokens.saveToken(tokens.generateToken(request), request, response);
        return Objects.requireNonNull(response.getCookies()[0]);
    }
}
