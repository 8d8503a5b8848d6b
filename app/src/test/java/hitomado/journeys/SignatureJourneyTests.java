package hitomado.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import hitomado.applications.SignatureCommand;
import hitomado.applications.SignedSubmissions;
import hitomado.identity.CardClaims;
import hitomado.identity.card.PretendCards;
import hitomado.identity.card.ca.PretendAuthority;
import hitomado.identity.signature.DetachedSignature;
import hitomado.identity.signature.TestAuthority;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 電子署名 — refused while the certificate is revoked, nothing typed is lost, taken with a new one, verified again.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hitomado.demo.residents=330"})
class SignatureJourneyTests {
    @LocalServerPort
    int port;

    @Autowired
    PretendCards cards;

    @Autowired
    PretendAuthority authority;

    @Autowired
    SignedSubmissions submissions;

    @Autowired
    JdbcClient jdbc;

    private Chrome chrome;

    @BeforeEach
    void open() {
        chrome = new Chrome(port);
    }

    @AfterEach
    void close() {
        chrome.close();
    }

    private static Map<String, String> truth() {
        var truth = new HashMap<String, String>();
        truth.put("event.date", LocalDate.now().plusDays(10).toString());
        truth.put("event.destinationPrefecture", "東京都");
        truth.put("event.destinationCity", "架空区");
        truth.put("event.destinationTown", "青葉台一丁目");
        truth.put("event.destinationBlock", "4番12号");
        truth.put("event.destinationBuilding", "");
        truth.put("event.phone", "09012345678");
        truth.put("event.residentCopies", "0");
        return truth;
    }

    @Test
    void aRevokedCertificateIsToldBeforehandAndRefusedAndANewOneSigns() {
        var serial = cards.listed().stream()
                .filter(card -> card.name().startsWith("髙橋"))
                .findFirst()
                .orElseThrow()
                .serial();
        cards.lapse(serial);
        var phone = chrome.phone();
        phone.navigate("/my/start/move-out");
        Doors.card(phone, "髙橋");
        Interviewee.begin(phone);
        Interviewee.press(phone, "保存して次へ");
        Interviewee.follow(phone, phone.locator("main a.button").first());
        new Interviewee(phone, truth()).answerAll();
        assertThat(phone.locator("#submit").textContent()).contains("このカードでは署名できません");
        chrome.check(phone, "signature-lapsed");

        sign(phone);
        assertThat(phone.url()).endsWith("/review");
        assertThat(phone.locator(".error-summary").textContent()).contains("失効しています");
        chrome.check(phone, "signature-revoked");

        // its last day was yesterday
        authority.forget(serial);
        until(serial, LocalDate.now().minusDays(1));
        sign(phone);
        assertRefused(phone, "expired", "有効期間");
        until(serial, LocalDate.now().plusYears(3));

        // somebody else's card lies on the reader
        authority.forget(serial);
        onto(serial, genuine());
        sign(phone);
        assertRefused(phone, "other-person", "違う人のカード");

        // an authority that nobody trusts issued it, with everything else as it should be
        authority.forget(serial);
        onto(serial, new TestAuthority("Signing CA", Instant.now()).card(claims(serial)));
        sign(phone);
        assertRefused(phone, "wrong-ca", "認証局");
        assertThat(refusals()).containsExactly("revoked", "expired", "otherPerson", "wrongCa");

        // the counter has put a new certificate onto the card
        authority.forget(serial);
        phone.reload();
        assertThat(phone.locator("#submit").textContent()).doesNotContain("このカードでは署名できません");
        sign(phone);
        assertThat(phone.url()).contains("/my/submissions/");
        var submission = phone.url().substring(phone.url().lastIndexOf('/') + 1);
        assertThat(verified(submission)).contains("有効 / valid");

        jdbc.sql("""
                        update applications.item set value = '別の町' where fact = 'event.destinationTown'
                          and application_id in (select id from applications.application where submission_id = :id::uuid)
                        """).param("id", submission).update();
        assertThat(verified(submission)).contains("altered");
        chrome.noComplaints();
    }

    private static void sign(Page phone) {
        phone.locator("#submit input[name='pin']").fill("ABC123");
        Interviewee.follow(phone, phone.locator("form#submit button[type=submit]"));
    }

    private void assertRefused(Page phone, String name, String told) {
        assertThat(phone.url()).endsWith("/review");
        assertThat(phone.locator(".error-summary").textContent()).contains(told);
        chrome.check(phone, "signature-" + name);
    }

    private void until(String serial, LocalDate day) {
        jdbc.sql("update identity.pretend_card set signing_valid_until = :day where serial = :serial")
                .param("day", day)
                .param("serial", serial)
                .update();
    }

    /// What the chip of this card signs with from now on.
    private void onto(String serial, DetachedSignature.Signer signer) {
        try {
            jdbc.sql("""
                            insert into identity.pretend_certificate (number, card, certificate, key)
                            values (nextval('identity.pretend_certificate_number'), :card, :certificate, :key)
                            """)
                    .param("card", serial)
                    .param("certificate", signer.certificate().getEncoded())
                    .param("key", signer.key().getEncoded())
                    .update();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A certificate of the right authority in another person's name.
    private DetachedSignature.Signer genuine() {
        var other = new CardClaims("佐藤　𠮷乃", "ひとまど市潮見区浜町一丁目2番3号", LocalDate.of(1975, 2, 3), "female");
        return authority.signer("journey-other-card", other, LocalDate.now().plusYears(1));
    }

    private CardClaims claims(String serial) {
        return jdbc.sql("select full_name, address, birth_date, sex from identity.pretend_card where serial = :serial")
                .param("serial", serial)
                .query((rs, n) -> new CardClaims(
                        rs.getString("full_name"),
                        rs.getString("address"),
                        rs.getObject("birth_date", LocalDate.class),
                        rs.getString("sex")))
                .single();
    }

    private List<String> refusals() {
        return jdbc.sql(
                        "select detail ->> 'why' from platform.audit_event where kind = 'SIGNATURE_REFUSED' order by id")
                .query(String.class)
                .list();
    }

    private String verified(String submission) {
        var told = new ByteArrayOutputStream();
        new SignatureCommand(() -> submissions)
                .run(List.of("verify", submission), new PrintStream(told, true, StandardCharsets.UTF_8));
        return told.toString(StandardCharsets.UTF_8);
    }
}
