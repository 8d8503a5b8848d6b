package hitomado.identity.signature;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import hitomado.identity.CardClaims;
import hitomado.identity.signature.DetachedSignature.Signer;
import hitomado.identity.signature.SignatureCheck.Question;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;

class SignatureCheckTests {
    private static final Instant AT = Instant.parse("2026-11-20T03:04:05Z");
    private static final CardClaims HOLDER =
            new CardClaims("葛󠄀西 𠮷乃", "ひとまど市潮見区浜町一丁目2番3号", LocalDate.of(2000, 2, 29), "female");
    private static final byte[] HASH = hash("転出届");
    private static final TestAuthority OURS = new TestAuthority("Signing CA", AT);
    private static final Signer CARD = OURS.card(HOLDER);

    private final SignatureCheck check = new SignatureCheck(OURS.trust(), OURS);

    @Test
    void aSignatureOfTheExpectedPersonIsValidAndVerifiesAgainByWhatWasKept() {
        var question = question(CARD, HOLDER);
        assertThat(check.check(question)).isInstanceOfSatisfying(SignatureVerdict.Valid.class, valid -> {
            assertThat(valid.holder()).isEqualTo(HOLDER);
            assertThat(valid.authority()).contains("Signing CA");
            assertThat(valid.proof().kind()).isEqualTo(RevocationProof.Kind.OCSP);
            assertThat(check.check(question, valid.proof()).getClass()).isEqualTo(SignatureVerdict.Valid.class);
        });
    }

    @Test
    void namesAndAddressesMeetInAnyOfTheirVariants() {
        var written = new CardClaims("葛西　吉乃", "ひとまど県ひとまど市潮見区浜町一丁目２番３号　潮ハイツ101", HOLDER.birthDate(), "female");
        assertThat(check.check(question(CARD, written))).isInstanceOf(SignatureVerdict.Valid.class);
    }

    @Test
    void anotherAuthorityIsRefusedEvenUnderTheSameName() {
        var theirs = new TestAuthority("Signing CA", AT);
        assertThat(check.check(question(theirs.card(HOLDER), HOLDER))).isInstanceOf(SignatureVerdict.WrongCa.class);
    }

    @Test
    void aRevokedCertificateIsRefusedByOcspAndByTheList() {
        var authority = new TestAuthority("Revoking CA", AT);
        var card = authority.card(HOLDER);
        authority.revoke(card, AT.minusSeconds(60));
        var here = new SignatureCheck(authority.trust(), authority);
        var refused = new SignatureVerdict.Revoked(AT.minusSeconds(60));
        assertThat(here.check(question(card, HOLDER))).isEqualTo(refused);
        authority.ocspDown = true;
        assertThat(here.check(question(card, HOLDER))).isEqualTo(refused);
    }

    @Test
    void whatWasSignedBeforeTheRevocationStaysValid() {
        var authority = new TestAuthority("Later CA", AT);
        var card = authority.card(HOLDER);
        authority.revoke(card, AT.plusSeconds(1));
        var here = new SignatureCheck(authority.trust(), authority);
        assertThat(here.check(question(card, HOLDER))).isInstanceOf(SignatureVerdict.Valid.class);
    }

    @Test
    void aCertificateOutsideItsPeriodIsRefused() {
        var from = AT.minus(Duration.ofDays(2));
        var until = AT.minus(Duration.ofDays(1));
        var old = OURS.card(HOLDER, TestAuthority.SIGNING, from, until);
        assertThat(check.check(question(old, HOLDER))).isEqualTo(new SignatureVerdict.Expired(from, until));
    }

    @Test
    void aCertificateForSigningInOnlyIsRefused() {
        var signIn =
                OURS.card(HOLDER, KeyUsage.digitalSignature, AT.minus(Duration.ofDays(1)), AT.plus(Duration.ofDays(1)));
        assertThat(check.check(question(signIn, HOLDER))).isEqualTo(new SignatureVerdict.NotForSigning());
    }

    @Test
    void somebodyElsesCardIsRefusedAndANeighbourOfTheSameNameToo() {
        var neighbour = new CardClaims(
                HOLDER.fullName(), HOLDER.address(), HOLDER.birthDate().plusYears(1), "female");
        assertThat(check.check(question(OURS.card(neighbour), HOLDER)))
                .isEqualTo(new SignatureVerdict.OtherPersonsCard());
        var stranger = new CardClaims("髙﨑 太郎", "別市1番", HOLDER.birthDate(), "female");
        assertThat(check.check(question(OURS.card(stranger), HOLDER)))
                .isEqualTo(new SignatureVerdict.OtherPersonsCard());
    }

    @Test
    void theCertificateLapsesWithTheMoveAndWithTheChangeOfName() {
        var moved = new CardClaims(HOLDER.fullName(), "ひとまど市若草区緑町4番5号", HOLDER.birthDate(), "female");
        assertThat(check.check(question(CARD, moved))).isEqualTo(new SignatureVerdict.LapsedByMove());
        var nextDoor = new CardClaims(HOLDER.fullName(), HOLDER.address() + "9", HOLDER.birthDate(), "female");
        assertThat(check.check(question(CARD, nextDoor))).isEqualTo(new SignatureVerdict.LapsedByMove());
        var married = new CardClaims("髙橋 𠮷乃", HOLDER.address(), HOLDER.birthDate(), "female");
        assertThat(check.check(question(CARD, married))).isEqualTo(new SignatureVerdict.LapsedByMove());
    }

    @Test
    void anAlteredDocumentOrSignatureIsRefused() {
        var cms = DetachedSignature.make(HASH, CARD, AT);
        assertThat(check.check(new Question(cms, hash("転居届"), AT, HOLDER))).isEqualTo(new SignatureVerdict.Altered());
        var broken = cms.clone();
        broken[broken.length - 5] ^= 1;
        assertThat(check.check(new Question(broken, HASH, AT, HOLDER))).isEqualTo(new SignatureVerdict.Altered());
        assertThat(check.check(new Question(new byte[] {1, 2, 3}, HASH, AT, HOLDER)))
                .isEqualTo(new SignatureVerdict.Altered());
    }

    @Test
    void theListServesWhileOcspIsDownAndNothingIsLetThroughWithoutBoth() {
        var authority = new TestAuthority("Silent CA", AT);
        var card = authority.card(HOLDER);
        var here = new SignatureCheck(authority.trust(), authority);
        authority.ocspDown = true;
        assertThat(here.check(question(card, HOLDER)))
                .isInstanceOfSatisfying(
                        SignatureVerdict.Valid.class,
                        valid -> assertThat(valid.proof().kind()).isEqualTo(RevocationProof.Kind.CRL));
        authority.crlDown = true;
        assertThat(here.check(question(card, HOLDER))).isInstanceOf(SignatureVerdict.CannotBeChecked.class);
    }

    @Test
    void anAnswerThatAStrangerSignedIsNotBelieved() {
        var stranger = new TestAuthority("Signing CA", AT);
        assertThat(new SignatureCheck(OURS.trust(), stranger).check(question(CARD, HOLDER)))
                .isInstanceOf(SignatureVerdict.CannotBeChecked.class);
    }

    @Test
    void anAnswerOfYesterdayIsNotBelieved() {
        var question = new Question(DetachedSignature.make(HASH, CARD, AT), HASH, AT.plus(Duration.ofDays(2)), HOLDER);
        assertThat(check.check(question)).isInstanceOf(SignatureVerdict.CannotBeChecked.class);
    }

    @Test
    void asksOverHttpAndIsRefusedWhereNobodyAnswers() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/ocsp", exchange -> {
            var answer = OURS.ocsp(exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        var base = "http://localhost:" + server.getAddress().getPort();
        var http = new SignatureCheck(
                OURS.trust(), new HttpRevocation(URI.create(base + "/ocsp"), URI.create(base + "/none")));
        try {
            assertThat(http.check(question(CARD, HOLDER))).isInstanceOf(SignatureVerdict.Valid.class);
        } finally {
            server.stop(0);
        }
        assertThat(http.check(question(CARD, HOLDER))).isInstanceOf(SignatureVerdict.CannotBeChecked.class);
    }

    private static Question question(Signer by, CardClaims expected) {
        return new Question(DetachedSignature.make(HASH, by, AT), HASH, AT, expected);
    }

    private static byte[] hash(String text) {
        return DetachedSignature.sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
