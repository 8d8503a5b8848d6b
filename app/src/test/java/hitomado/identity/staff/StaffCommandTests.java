package hitomado.identity.staff;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.identity.SignInStep;
import hitomado.identity.StaffAccounts;
import hitomado.identity.StaffSignIn;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class StaffCommandTests {
    @Autowired
    StaffDesk desk;

    @Autowired
    StaffAccounts accounts;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final String login = "c" + UUID.randomUUID().toString().replace("-", "");

    private int run(String... args) {
        out.reset();
        return new StaffCommand(() -> desk).run(List.of(args), new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8).strip();
    }

    private String password() {
        return printed().replaceAll(".*: ", "");
    }

    @Test
    void addsTheFirstAdministratorWhoThenChoosesAPassword() {
        assertThat(run("add", login, "葛󠄀西 由紀", "card", "991015", "staff-administrator", "auditor"))
                .isZero();

        assertThat(accounts.signIn(login, password()))
                .isInstanceOfSatisfying(
                        StaffSignIn.Unfinished.class,
                        waiting -> assertThat(waiting.step()).isEqualTo(SignInStep.NEW_PASSWORD));
    }

    @Test
    void resetsAPassword() {
        run("add", login, "葛󠄀西 由紀", "card", "991015", "staff-administrator");
        var first = password();

        assertThat(run("reset", login)).isZero();

        assertThat(accounts.signIn(login, first)).isEqualTo(new StaffSignIn.Refused());
        assertThat(accounts.signIn(login, password())).isInstanceOf(StaffSignIn.Unfinished.class);
    }

    @Test
    void saysWhyNot() {
        assertThat(run("add", login, "葛󠄀西 由紀", "nowhere", "991015", "staff-administrator"))
                .isEqualTo(1);
        assertThat(printed()).isEqualTo("refused: SECTION_UNKNOWN");
        assertThat(run("reset", login)).isEqualTo(1);
        assertThat(printed()).isEqualTo("no such login: " + login);
        assertThat(run("add", login)).isEqualTo(2);
        assertThat(printed()).contains("staff add LOGIN");
    }
}
