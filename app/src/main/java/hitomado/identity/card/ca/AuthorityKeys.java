package hitomado.identity.card.ca;

import hitomado.identity.signature.Trust;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// 認証局の鍵と証明書 — a root and the signing authority below it; the root's key is forgotten once it has signed.
record AuthorityKeys(X509CertificateHolder root, X509CertificateHolder certificate, PrivateKey key) {
    private static final X500Name ROOT = new X500Name("C=JP,O=Hitomado Demo,OU=Pretend JPKI,CN=Pretend Root CA");
    private static final X500Name SIGNING = new X500Name("C=JP,O=Hitomado Demo,OU=Pretend JPKI for digital signature");
    // wide enough for demo cities and tests of any year
    private static final Date FROM = Date.from(Instant.parse("2000-01-01T00:00:00Z"));
    private static final Date UNTIL = Date.from(Instant.parse("2120-01-01T00:00:00Z"));

    static AuthorityKeys make() {
        var root = rsa();
        var signing = rsa();
        return new AuthorityKeys(
                authority(ROOT, root, BigInteger.ONE, root, 1),
                authority(SIGNING, signing, BigInteger.TWO, root, 0),
                signing.getPrivate());
    }

    static AuthorityKeys read(byte[] root, byte[] certificate, byte[] key) {
        try {
            return new AuthorityKeys(
                    new X509CertificateHolder(root), new X509CertificateHolder(certificate), privateKey(key));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Trust trust() {
        return new Trust(List.of(root), List.of(certificate));
    }

    ContentSigner signer() {
        return signer(key);
    }

    private static ContentSigner signer(PrivateKey key) {
        try {
            return new JcaContentSignerBuilder("SHA256withRSA").build(key);
        } catch (OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509CertificateHolder authority(
            X500Name name, KeyPair pair, BigInteger serial, KeyPair root, int below) {
        try {
            return new X509v3CertificateBuilder(ROOT, serial, FROM, UNTIL, name, publicKey(pair))
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(below))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
                    .build(signer(root.getPrivate()));
        } catch (CertIOException e) {
            throw new IllegalStateException(e);
        }
    }

    static SubjectPublicKeyInfo publicKey(KeyPair pair) {
        return SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded());
    }

    static KeyPair rsa() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static PrivateKey privateKey(byte[] pkcs8) {
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
