package hitomado.identity;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.identity.passkey.Passkeys;
import hitomado.identity.passkey.Registration;
import hitomado.identity.passkey.SoftKey;
import hitomado.platform.Lang;
import hitomado.platform.SignInLevel;
import hitomado.testing.SignIn;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A mailbox proved by a code, and what its account reaches.
@SpringBootTest
@AutoConfigureMockMvc
class MailAccountsTests {
    @Autowired
    MailAccounts accounts;

    @Autowired
    Passkeys passkeys;

    @Autowired
    MailContacts contacts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    private final String address = "m" + UUID.randomUUID() + "@example.jp";

    private UUID begin() {
        return accounts.begin(address, Lang.JA) instanceof MailAccounts.Begun.CodeSent(var id) ? id : new UUID(0, 0);
    }

    private String code(UUID signUp) {
        return jdbc.sql("select code from identity.mail_sign_up where id = :id")
                .param("id", signUp)
                .query(String.class)
                .single();
    }

    private MailAccount opened() {
        var signUp = begin();
        assertThat(accounts.prove(signUp, code(signUp))).isEqualTo(MailAccounts.Proved.PROVED);
        return accounts.open(accounts.findProved(signUp).orElseThrow());
    }

    @Test
    void opensAfterTheCodeCameBack() {
        var signUp = begin();
        assertThat(accounts.findProved(signUp)).isEmpty();
        assertThat(accounts.prove(signUp, "CCCCCC")).isEqualTo(MailAccounts.Proved.WRONG_CODE);
        assertThat(accounts.findProved(signUp)).isEmpty();
        assertThat(accounts.prove(signUp, code(signUp))).isEqualTo(MailAccounts.Proved.PROVED);
        var account = accounts.open(accounts.findProved(signUp).orElseThrow());
        assertThat(account.actor().level()).isEqualTo(SignInLevel.ACCOUNT);
        assertThat(accounts.findProved(signUp)).as("opened once").isEmpty();
        assertThat(contacts.of(java.util.List.of(account.actor().key())))
                .extracting(MailContact::address)
                .containsExactly(address);
    }

    @Test
    void fiveWrongCodesEndASignUp() {
        var signUp = begin();
        for (var i = 0; i < MailAccounts.TRIES; i++) {
            assertThat(accounts.prove(signUp, "CCCCCC")).isEqualTo(MailAccounts.Proved.WRONG_CODE);
        }
        assertThat(accounts.prove(signUp, code(signUp))).isEqualTo(MailAccounts.Proved.NEEDS_NEW_CODE);
    }

    @Test
    void answersTheSameForAnAddressThatIsKnown() {
        var first = opened();
        var second = opened();
        assertThat(second.id()).as("mail alone never opens the former account").isNotEqualTo(first.id());
        for (var i = 2; i < MailAccounts.A_DAY; i++) {
            assertThat(begin()).isNotEqualTo(new UUID(0, 0));
        }
        assertThat(accounts.begin(address, Lang.JA)).isEqualTo(new MailAccounts.Begun.TooMany());
    }

    @Test
    void signsInOnlyWithItsPasskey() {
        var account = opened();
        var key = new SoftKey();
        var asked = passkeys.askNew(account.actor().key(), address).challenge();
        assertThat(passkeys.register(account.actor(), asked, key.register(asked), "x"))
                .isInstanceOf(Registration.Done.class);
        assertThat(accounts.enter(account.id())).contains(account);
        assertThat(accounts.enter(UUID.randomUUID())).isEmpty();
    }

    @Test
    void whatAsksForTheCardSaysSo() {
        var account = opened();
        for (var page : new String[] {"/my/readings", "/my/contact", "/my/history"}) {
            assertThat(mvc.get().uri(page).with(SignIn.as(account.actor())))
                    .as(page)
                    .hasStatus3xxRedirection()
                    .redirectedUrl()
                    .startsWith("/sign-in/step-up?to=%2Fmy%2F");
        }
        assertThat(mvc.get().uri("/my/passkeys").with(SignIn.as(account.actor())))
                .hasStatusOk();
        assertThat(mvc.get().uri("/my/passkeys").with(SignIn.resident(UUID.randomUUID(), "髙橋")))
                .hasStatus(404);
        assertThat(mvc.get().uri("/my/start/move-in").with(SignIn.as(account.actor())))
                .redirectedUrl()
                .startsWith("/sign-in/step-up");
    }
}
