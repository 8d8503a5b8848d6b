package hitomado.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hitomado.platform.NotFound;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@AutoConfigureMockMvc
class AccountsTests {
    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Test
    void bindsAnAccountToThePersonOnceAndFindsItAgain() {
        var account = enter();
        var person = UUID.randomUUID().toString();
        assertThat(accounts.bind(account.id(), person)).isEqualTo(new BindOutcome.Bound());
        assertThat(accounts.bind(account.id(), person)).isEqualTo(new BindOutcome.Bound());
        assertThat(accounts.findByPersonRef(person)).map(ResidentAccount::id).contains(account.id());
    }

    @Test
    void neverMovesAPersonToAnotherAccount() {
        var person = UUID.randomUUID().toString();
        var first = enter();
        accounts.bind(first.id(), person);
        assertThat(accounts.bind(enter().id(), person)).isEqualTo(new BindOutcome.Taken());
        assertThat(accounts.bind(first.id(), UUID.randomUUID().toString())).isEqualTo(new BindOutcome.Taken());
        assertThat(accounts.findByPersonRef(person)).map(ResidentAccount::id).contains(first.id());
    }

    @Test
    void refreshesTheClaimsAtEverySignIn() {
        var serial = CardSamples.newSerial();
        var before = accounts.enter(serial, CardSamples.CLAIMS);
        var moved = new CardClaims("葛󠄀西 𠮷乃", "ひとまど市若草区緑町4番5号", CardSamples.CLAIMS.birthDate(), "female");
        var after = accounts.enter(serial, moved);
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(accounts.account(before.id()).claims()).isEqualTo(moved);
    }

    @Test
    void anUnknownAccountIsNotFound() {
        assertThatThrownBy(() -> accounts.account(UUID.randomUUID())).isInstanceOf(NotFound.class);
    }

    private ResidentAccount enter() {
        return accounts.enter(CardSamples.newSerial(), CardSamples.CLAIMS);
    }
}
