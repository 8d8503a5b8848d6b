package hitomado.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.identity.CardClaims;
import hitomado.identity.card.CardReader;
import hitomado.identity.card.CardReading;
import hitomado.identity.card.PretendCards;
import hitomado.testing.RunningCity;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Keycloak 26 as the provider, from its distribution; only with `-Pkeycloak` (docs/how-to/run-with-keycloak.md).
@Tag("keycloak")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "hitomado.demo.residents=333",
            "hitomado.oidc=provider",
            "hitomado.oidc.client-id=" + Keycloak.CLIENT,
            "hitomado.oidc.scopes=openid",
            "hitomado.oidc.level=CARD",
            "hitomado.oidc.acr=1"
        })
class KeycloakTests {
    private static final int PORT = RunningCity.freePort();

    private final Wire wire = new Wire();
    private final Keycloak keycloak = new Keycloak(PORT);

    @LocalServerPort
    int port;

    @Autowired
    PretendCards cards;

    @Autowired
    CardReader reader;

    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry settings) {
        settings.add("hitomado.oidc.issuer", () -> "http://127.0.0.1:" + PORT + "/realms/city");
    }

    private boolean registered;

    @BeforeEach
    void register() throws Exception {
        if (!registered) {
            keycloak.awaitReady();
            keycloak.register("http://localhost:" + port);
            registered = true;
        }
    }

    @AfterAll
    void stop() throws IOException, InterruptedException {
        keycloak.close();
    }

    private URI city(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /// What the card of the first demo person says; the register holds the same.
    private CardClaims claims() {
        var serial = cards.listed().getFirst().serial();
        return ((CardReading.Read) reader.read(serial, "1234")).claims();
    }

    private URI answer(String login) throws Exception {
        var form = wire.get(Wire.next(wire.get(city("/sign-in/oidc"))));
        assertThat(form.statusCode()).as(form.body()).isEqualTo(200);
        return Wire.next(
                wire.submit(form, "form#kc-form-login", Map.of("username", login, "password", login + "-password")));
    }

    private record Account(String subject, String name, String born, String sex, String address, String person) {}

    @Test
    void aResidentSignsInByKeycloakAndIsMetWithTheirRecord() throws Exception {
        var claims = claims();
        keycloak.add("resident", claims);
        var answer = answer("resident");
        assertThat(Wire.parameters(answer)).containsEntry("iss", keycloak.issuer());
        opens(answer);
        assertThat(wire.get(city("/my")).body()).contains(claims.fullName());

        var account = jdbc.sql("""
                        select s.subject, a.full_name as name, a.birth_date::text as born, a.sex, a.address, a.person_ref as person
                        from identity.oidc_subject s join identity.resident_account a on a.id = s.account_id
                        where s.issuer = :issuer
                        """)
                .param("issuer", keycloak.issuer())
                .query(Account.class)
                .single();
        assertThat(account)
                .returns(claims.fullName(), Account::name)
                .returns(claims.birthDate().toString(), Account::born)
                .returns(claims.sex(), Account::sex)
                .returns(claims.address(), Account::address);
        assertThat(account.subject()).as("pairwise").doesNotContain("resident").isNotBlank();
        assertThat(account.person()).as("met with the register").isNotNull();
        assertThat(levelOfTheLast()).isEqualTo("CARD");

        opens(again());
        assertThat(levelOfTheLast())
                .as("acr 0: Keycloak knew the browser and asked for nothing")
                .isEqualTo("ACCOUNT");
        assertThat(wire.get(Wire.with(again(), "iss", null)).statusCode())
                .as("Keycloak announces that it names itself")
                .isEqualTo(403);
    }

    private void opens(URI answer) throws Exception {
        var opened = wire.get(answer);
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(302);
        assertThat(Wire.next(opened).getPath()).isEqualTo("/my");
    }

    /// Keycloak's own session answers without its form.
    private URI again() throws Exception {
        return Wire.next(wire.get(Wire.next(wire.get(city("/sign-in/oidc")))));
    }

    private String levelOfTheLast() {
        return jdbc.sql("""
                        select detail->>'level' from platform.audit_event
                        where kind = 'SIGNED_IN' and detail->>'by' = 'oidc' order by id desc limit 1
                        """).query(String.class).single();
    }
}
