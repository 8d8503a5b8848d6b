package hitomado.identity.signature;

import hitomado.identity.CardClaims;
import hitomado.identity.signature.DetachedSignature.Signer;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// An authority in memory whose every part can be made wrong.
public final class TestAuthority implements RevocationDoor {
    static final int SIGNING = KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
    private static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2040-01-01T00:00:00Z");

    private final KeyPair rootPair = pair();
    private final KeyPair pair = pair();
    private final X509CertificateHolder root;
    private final X509CertificateHolder certificate;
    private final Map<BigInteger, Instant> revoked = new HashMap<>();
    private final Instant now;
    boolean ocspDown;
    boolean crlDown;
    private long number = 100;

    public TestAuthority(String name, Instant now) {
        this.now = now;
        var rootName = new X500Name("C=JP,CN=Root of " + name);
        root = built(new Order(rootName, rootName, rootPair, FROM, UNTIL), rootPair, null, KeyUsage.keyCertSign, true);
        certificate = built(
                new Order(rootName, new X500Name("C=JP,CN=" + name), pair, FROM, UNTIL),
                rootPair,
                null,
                KeyUsage.keyCertSign | KeyUsage.cRLSign,
                true);
    }

    Trust trust() {
        return new Trust(List.of(root), List.of(certificate));
    }

    public Signer card(CardClaims holder) {
        return card(holder, SIGNING, FROM, Instant.parse("2030-01-01T00:00:00Z"));
    }

    Signer card(CardClaims holder, int usage, Instant from, Instant until) {
        var keys = pair();
        var order = new Order(certificate.getSubject(), new X500Name("CN=" + number), keys, from, until);
        return new Signer(keys.getPrivate(), built(order, pair, holder, usage, false), List.of(certificate));
    }

    void revoke(Signer signer, Instant at) {
        revoked.put(signer.certificate().getSerialNumber(), at);
    }

    private record Order(X500Name issuer, X500Name subject, KeyPair keys, Instant from, Instant until) {}

    private X509CertificateHolder built(Order order, KeyPair by, CardClaims holder, int usage, boolean authority) {
        try {
            var builder = new X509v3CertificateBuilder(
                    order.issuer(),
                    BigInteger.valueOf(number++),
                    Date.from(order.from()),
                    Date.from(order.until()),
                    order.subject(),
                    SubjectPublicKeyInfo.getInstance(order.keys().getPublic().getEncoded()));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
            if (authority) {
                builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            }
            if (holder != null) {
                builder.addExtension(Extension.subjectAlternativeName, false, SigningProfile.names(holder));
            }
            return builder.build(signer(by));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public byte[] ocsp(byte[] request) throws IOException {
        if (ocspDown) {
            throw new IOException("down");
        }
        try {
            var builder = new BasicOCSPRespBuilder(new RespID(certificate.getSubject()));
            for (var asked : new OCSPReq(request).getRequestList()) {
                var since = revoked.get(asked.getCertID().getSerialNumber());
                var status = since == null
                        ? CertificateStatus.GOOD
                        : new RevokedStatus(Date.from(since), CRLReason.affiliationChanged);
                builder.addResponse(asked.getCertID(), status, Date.from(now), Date.from(now.plus(Duration.ofDays(1))));
            }
            return new OCSPRespBuilder()
                    .build(OCSPRespBuilder.SUCCESSFUL, builder.build(signer(pair), null, Date.from(now)))
                    .getEncoded();
        } catch (OCSPException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public byte[] crl() throws IOException {
        if (crlDown) {
            throw new IOException("down");
        }
        var builder = new X509v2CRLBuilder(certificate.getSubject(), Date.from(now));
        builder.setNextUpdate(Date.from(now.plus(Duration.ofDays(1))));
        new ArrayList<>(revoked.entrySet())
                .forEach(entry ->
                        builder.addCRLEntry(entry.getKey(), Date.from(entry.getValue()), CRLReason.affiliationChanged));
        return builder.build(signer(pair)).getEncoded();
    }

    private static ContentSigner signer(KeyPair by) {
        try {
            return new JcaContentSignerBuilder("SHA256withRSA").build(by.getPrivate());
        } catch (OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
