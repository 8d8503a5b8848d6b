package hitomado.identity.card.ca;

import hitomado.identity.CardClaims;
import hitomado.identity.signature.DetachedSignature.Signer;
import hitomado.identity.signature.RevocationDoor;
import hitomado.identity.signature.SigningProfile;
import hitomado.identity.signature.Trust;
import hitomado.platform.PretendDoor;
import java.io.IOException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 模擬の署名用認証局 — issues, revokes and answers for the signing certificates of pretend cards.
@Service
public class PretendAuthority implements PretendDoor, RevocationDoor {
    private final AuthorityStore store;
    private final Clock clock;
    private final String card;
    private final AtomicReference<@Nullable AuthorityKeys> keys = new AtomicReference<>();

    PretendAuthority(AuthorityStore store, Clock clock, @Value("${hitomado.card}") String card) {
        this.store = store;
        this.clock = clock;
        this.card = card;
    }

    public Trust trust() {
        return keys().trust();
    }

    /// 署名用電子証明書の発行 — made when the card signs for the first time: RSA keys are slow, demo cards are many.
    ///
    /// @param validUntil last day
    /// @return what the chip signs with; a revoked certificate stays on it until a new one is issued
    @Transactional
    public Signer signer(String serial, CardClaims holder, LocalDate validUntil) {
        var entry = store.findOnCard(serial).orElseGet(() -> issue(serial, holder, validUntil));
        return new Signer(AuthorityKeys.privateKey(entry.key()), entry.holder(), List.of(keys().certificate()));
    }

    /// 失効 — of the certificate that is on the card now; the next one is issued at the counter.
    @Transactional
    public void revoke(String serial) {
        store.revoke(serial, clock.instant());
    }

    /// Whether the card's certificate was revoked and no new one was issued.
    public boolean isRevoked(String serial) {
        return store.findOnCard(serial)
                .filter(entry -> entry.revokedAt() != null)
                .isPresent();
    }

    /// A new chip: what the card signed with before is revoked, and the next signature makes a new certificate.
    @Transactional
    public void forget(String serial) {
        store.forget(serial, clock.instant());
    }

    private AuthorityStore.Entry issue(String serial, CardClaims holder, LocalDate validUntil) {
        var pair = AuthorityKeys.rsa();
        var number = store.nextNumber();
        try {
            var certificate = certificate(number, pair, holder, validUntil);
            var entry = new AuthorityStore.Entry(
                    number, certificate.getEncoded(), pair.getPrivate().getEncoded(), null);
            store.add(serial, entry);
            return entry;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private X509CertificateHolder certificate(BigInteger number, KeyPair pair, CardClaims holder, LocalDate validUntil)
            throws CertIOException {
        var until =
                validUntil.plusDays(1).atStartOfDay(clock.getZone()).toInstant().minusSeconds(1);
        var fiveYearsBefore =
                validUntil.minusYears(5).atStartOfDay(clock.getZone()).toInstant();
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var from = now.isBefore(until) ? now : fiveYearsBefore;
        return new X509v3CertificateBuilder(
                        keys().certificate().getSubject(),
                        number,
                        Date.from(from),
                        Date.from(until),
                        new X500Name("C=JP,CN=" + number),
                        AuthorityKeys.publicKey(pair))
                .addExtension(
                        Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation))
                .addExtension(Extension.subjectAlternativeName, false, SigningProfile.names(holder))
                .build(keys().signer());
    }

    @Override
    public byte[] ocsp(byte[] request) throws IOException {
        return new AuthorityAnswers(keys(), store, now()).ocsp(request);
    }

    @Override
    public byte[] crl() throws IOException {
        return new AuthorityAnswers(keys(), store, now()).crl();
    }

    private Instant now() {
        return clock.instant();
    }

    private AuthorityKeys keys() {
        var known = keys.get();
        if (known != null) {
            return known;
        }
        var made = store.findKeys().orElseGet(() -> store.keep(AuthorityKeys.make()));
        keys.set(made);
        return made;
    }

    @Override
    public String name() {
        return "模擬の署名用認証局 (hitomado.card=pretend)";
    }

    @Override
    public boolean active() {
        return card.equals("pretend");
    }
}
