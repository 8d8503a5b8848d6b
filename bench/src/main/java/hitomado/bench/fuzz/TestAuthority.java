package hitomado.bench.fuzz;

import hitomado.identity.CardClaims;
import hitomado.identity.signature.DetachedSignature;
import hitomado.identity.signature.SigningProfile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import javax.imageio.ImageIO;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// 種 — a root, one card's certificate and what well-formed input looks like, made new for each run.
final class TestAuthority {
    private static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");
    private static final X500Name NAME = new X500Name("CN=Fuzz");
    private final KeyPair rootKeys = keys();
    private final KeyPair cardKeys = keys();
    private final X509CertificateHolder root;
    private final X509CertificateHolder card;

    TestAuthority(CardClaims holder) {
        try {
            var ca = builder(1, NAME, rootKeys);
            ca.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            ca.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            this.root = ca.build(new JcaContentSignerBuilder("SHA256withRSA").build(rootKeys.getPrivate()));
            var leaf = builder(2, new X500Name("CN=Card"), cardKeys);
            leaf.addExtension(
                    Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            leaf.addExtension(Extension.subjectAlternativeName, false, SigningProfile.names(holder));
            this.card = leaf.build(new JcaContentSignerBuilder("SHA256withRSA").build(rootKeys.getPrivate()));
        } catch (CertIOException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JcaX509v3CertificateBuilder builder(long serial, X500Name subject, KeyPair keys) {
        return new JcaX509v3CertificateBuilder(
                NAME,
                BigInteger.valueOf(serial),
                Date.from(FROM),
                Date.from(FROM.plus(7_000, ChronoUnit.DAYS)),
                subject,
                keys.getPublic());
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] sha256(String document) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(document.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    X509CertificateHolder root() {
        return root;
    }

    byte[] sign(byte[] hash, Instant at) {
        return DetachedSignature.make(
                hash, new DetachedSignature.Signer(cardKeys.getPrivate(), card, List.of(card, root)), at);
    }

    /// A small picture with a line on it.
    static byte[] png() {
        var image = new BufferedImage(8, 4, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(3, 2, 0xFF000000);
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
