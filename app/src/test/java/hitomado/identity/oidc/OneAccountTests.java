package hitomado.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.identity.Accounts;
import hitomado.identity.CardClaims;
import hitomado.identity.ResidentAccount;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 一人一アカウント — card and provider lead to one account where the office is sure and nothing was begun with two.
@SpringBootTest
class OneAccountTests {
    private static final String ISSUER = "https://provider.example";
    private static final CardClaims CLAIMS =
            new CardClaims("葛󠄀西 𠮷乃", "ひとまど市若草区緑町4番5号", LocalDate.of(1907, 2, 3), "female");

    @Autowired
    Accounts accounts;

    @Autowired
    OidcAccounts provided;

    @Autowired
    JdbcClient jdbc;

    private final String person = UUID.randomUUID().toString();
    private final String subject = UUID.randomUUID().toString();
    private final String serial = "ONE" + System.nanoTime();

    private ResidentAccount byProvider() {
        return provided.enter(ISSUER, subject, CLAIMS);
    }

    private ResidentAccount byCard(String card) {
        return accounts.enter(card, CLAIMS);
    }

    /// As if the sign-in before had been a minute ago.
    private void comesBack(ResidentAccount account) {
        jdbc.sql("update identity.resident_account set signed_in_at = created_at + interval '1 minute' where id = :id")
                .param("id", account.id())
                .update();
    }

    @Test
    void aCardAfterAProviderOpensTheAccountOfTheProvider() {
        var before = byProvider();
        assertThat(provided.bind(before.id(), person, true)).isEqualTo(before.id());
        var fresh = byCard(serial);
        assertThat(provided.isNewCard(fresh)).isTrue();
        assertThat(provided.bind(fresh.id(), person, true)).isEqualTo(before.id());
        assertThat(accounts.find(fresh.id())).isEmpty();
        assertThat(byCard(serial).id()).as("the next time with the card").isEqualTo(before.id());
        assertThat(byProvider().id()).as("the next time by the provider").isEqualTo(before.id());
        assertThat(accounts.account(before.id()).personRef()).isEqualTo(person);
    }

    @Test
    void aProviderAfterACardOpensTheAccountOfTheCard() {
        var before = byCard(serial);
        provided.bind(before.id(), person, true);
        var fresh = byProvider();
        assertThat(provided.bind(fresh.id(), person, true)).isEqualTo(before.id());
        assertThat(accounts.find(fresh.id())).isEmpty();
        assertThat(byProvider().id()).isEqualTo(before.id());
        assertThat(byCard(serial).id()).isEqualTo(before.id());
    }

    @Test
    void whatWasBegunWithTwoAccountsStaysApartAndThePersonIsTold() {
        var before = byCard(serial);
        provided.bind(before.id(), person, true);
        var second = byProvider();
        comesBack(second);
        assertThat(provided.bind(second.id(), person, true)).isEqualTo(second.id());
        assertThat(accounts.account(second.id()).personRef()).isNull();
        assertThat(accounts.isSecond(second.id())).isTrue();
        assertThat(accounts.isSecond(before.id())).isFalse();
        assertThat(byProvider().id()).isEqualTo(second.id());
    }

    @Test
    void anAnswerThatComesAfterThePersonWentOnJoinsNothing() {
        var before = byProvider();
        provided.bind(before.id(), person, true);
        var fresh = byCard(serial);
        assertThat(provided.bind(fresh.id(), person, false)).isEqualTo(fresh.id());
        assertThat(accounts.account(before.id()).cardSerial()).isNull();
        assertThat(accounts.isSecond(fresh.id())).isTrue();
    }

    @Test
    void aSecondCardOfThePersonTakesNothingFromTheFirst() {
        var before = byCard(serial);
        provided.bind(before.id(), person, true);
        var other = byCard(serial + "B");
        assertThat(provided.bind(other.id(), person, true)).isEqualTo(other.id());
        assertThat(accounts.account(before.id()).cardSerial()).isEqualTo(serial);
        assertThat(accounts.isSecond(other.id())).isTrue();
    }

    @Test
    void theOfficeIsAskedAtACardOnlyWhereAProviderMayHaveBroughtThePerson() {
        var alone = new CardClaims("一人 独", "ひとまど市", LocalDate.of(1901, 1, 1), "male");
        assertThat(provided.isNewCard(accounts.enter(serial, alone))).isFalse();
        provided.bind(byProvider().id(), person, true);
        var card = byCard(serial + "C");
        assertThat(provided.isNewCard(card)).isTrue();
        comesBack(card);
        assertThat(provided.isNewCard(card)).as("came back").isFalse();
    }
}
