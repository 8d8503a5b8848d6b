package hitomado.notices;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.identity.Accounts;
import hitomado.identity.card.CardReader;
import hitomado.identity.card.CardReading;
import hitomado.identity.card.PretendCards;
import hitomado.platform.Actor;
import hitomado.platform.SignInLevel;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// Whose notices an account sees — never by four items that nobody has proved.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hitomado.demo.residents=303"})
class ReceiversTests {
    @Autowired
    Receivers receivers;

    @Autowired
    Accounts accounts;

    @Autowired
    PretendCards cards;

    @Autowired
    CardReader reader;

    @Test
    void whoTypedTheFourItemsOfAResidentAtAProviderIsNotMatched() {
        var serial = cards.listed().get(3).serial();
        var claims = ((CardReading.Read) reader.read(serial, "1234")).claims();
        var account = accounts.open(claims);
        try {
            var typed = new Actor.Resident(account.id(), claims.fullName(), SignInLevel.ACCOUNT);
            assertThat(receivers.find(typed)).isEmpty();
            assertThat(accounts.account(account.id()).personRef()).isNull();
        } finally {
            accounts.removeFresh(account.id());
        }
    }
}
