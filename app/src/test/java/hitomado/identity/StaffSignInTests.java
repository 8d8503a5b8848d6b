package hitomado.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import hitomado.platform.Permission;
import hitomado.testing.SignIn;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
class StaffSignInTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    StaffAccounts staff;

    @Autowired
    DemoAccounts demo;

    @Test
    void everyDemoAccountSignsInWithThePrintedPassword() {
        assertThat(demo.list())
                .hasSizeGreaterThanOrEqualTo(8)
                .allSatisfy(account -> assertThat(staff.signIn(account.login(), account.password()))
                        .isInstanceOfSatisfying(StaffSignIn.Accepted.class, accepted -> {
                            assertThat(accepted.actor().name()).isEqualTo(account.name());
                            assertThat(accepted.actor().section()).isEqualTo(account.section());
                            assertThat(accepted.actor().permissions()).isNotEmpty();
                        }));
    }

    @Test
    void rolesGiveTheirPermissions() {
        var login = newLogin("reception", "protection-officer");
        assertThat(staff.signIn(login, "right"))
                .isInstanceOfSatisfying(
                        StaffSignIn.Accepted.class,
                        accepted -> assertThat(accepted.actor().permissions())
                                .containsExactlyInAnyOrder(
                                        Permission.REGISTRY_SEARCH,
                                        Permission.REGISTRY_READ,
                                        Permission.RECEPTION,
                                        Permission.DEFINITIONS_READ,
                                        Permission.REGISTRY_PROTECTED_READ,
                                        Permission.PROTECTION_READ,
                                        Permission.PROTECTION_DECIDE,
                                        Permission.OUTREACH_HELD));
    }

    @Test
    void fiveWrongPasswordsLock() {
        var login = newLogin("reception");
        for (var i = 0; i < 5; i++) {
            assertThat(staff.signIn(login, "wrong")).isEqualTo(new StaffSignIn.Refused());
        }
        assertThat(staff.signIn(login, "right")).isEqualTo(new StaffSignIn.Refused());
    }

    @Test
    void fourWrongPasswordsDoNotLock() {
        var login = newLogin("reception");
        for (var i = 0; i < 4; i++) {
            staff.signIn(login, "wrong");
        }
        assertThat(staff.signIn(login, "right")).isInstanceOf(StaffSignIn.Accepted.class);
    }

    @Test
    void goesToThePageThatWasWantedAndIsStaffThere() {
        var login = newLogin("reception");
        var result = post(login, "right", "/staff/nothing");
        assertThat(result).redirectedUrl().isEqualTo("/staff/nothing");
        var session = result.getResponse().getCookie("HITOMADO");
        assertThat(mvc.get().uri("/staff/nothing").cookie(session)).hasStatus(404);
    }

    @Test
    void keepsTheTypedLoginButNotThePasswordWhenRefused() {
        var result = post("nobody<b>", "secret-word", "/staff");
        assertThat(result).hasStatus(422);
        assertThat(result).bodyText().contains("nobody&lt;b>").doesNotContain("secret-word");
    }

    @Test
    void aResidentIsNoStaff() {
        assertThat(mvc.get().uri("/staff/nothing").with(SignIn.resident(UUID.randomUUID(), "住民")))
                .hasStatus(403);
    }

    @Test
    void signingOutEndsTheSession() {
        var session =
                post(newLogin("reception"), "right", "/staff").getResponse().getCookie("HITOMADO");
        assertThat(mvc.post().uri("/sign-out").with(csrf()).cookie(session))
                .redirectedUrl()
                .isEqualTo("/staff/sign-in");
        assertThat(mvc.get().uri("/staff/nothing").cookie(session))
                .redirectedUrl()
                .contains("/staff/sign-in");
    }

    @Test
    void everyPageForbidsFramesAndForeignContent() {
        assertThat(mvc.get().uri("/staff/sign-in"))
                .hasHeader(
                        "Content-Security-Policy",
                        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'")
                .hasHeader("Referrer-Policy", "same-origin")
                .hasHeader("X-Content-Type-Options", "nosniff");
    }

    private String newLogin(String... roles) {
        var login = "t" + UUID.randomUUID();
        staff.add(new NewStaff(login, "試験 職員", "resident-registration", "991015", List.of(roles)), "right");
        return login;
    }

    private MvcTestResult post(String login, String password, String to) {
        return mvc.post()
                .uri("/staff/sign-in")
                .with(csrf())
                .param("login", login)
                .param("password", password)
                .param("to", to)
                .exchange();
    }
}
