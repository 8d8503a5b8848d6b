package hitomado.identity.signature;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSAbsentContent;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/// 外部署名 — a CMS SignedData without content: it names the digest of the document, the time, and the one certificate.
public final class DetachedSignature {
    private DetachedSignature() {}

    /// Who signs.
    ///
    /// @param chain the certificates of the authorities above, issuer first
    public record Signer(PrivateKey key, X509CertificateHolder certificate, List<X509CertificateHolder> chain) {
        public Signer {
            chain = List.copyOf(chain);
        }
    }

    /// Signs a document that is known only by its SHA-256, as a card does.
    ///
    /// @return DER of the SignedData
    public static byte[] make(byte[] hash, Signer signer, Instant at) {
        try {
            var attributes = new DefaultSignedAttributeTableGenerator(attributes(hash, signer, at));
            var information = new SignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                    .setSignedAttributeGenerator(attributes)
                    .build(new JcaContentSignerBuilder("SHA256withRSA").build(signer.key()), signer.certificate());
            var generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(information);
            generator.addCertificate(signer.certificate());
            for (var above : signer.chain()) {
                generator.addCertificate(above);
            }
            return generator.generate(new CMSAbsentContent(), false).getEncoded("DER");
        } catch (OperatorCreationException | CMSException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static AttributeTable attributes(byte[] hash, Signer signer, Instant at) throws IOException {
        var attributes = new ASN1EncodableVector();
        attributes.add(new Attribute(CMSAttributes.messageDigest, new DERSet(new DEROctetString(hash))));
        attributes.add(new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(at)))));
        attributes.add(new Attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new DERSet(new SigningCertificateV2(
                        new ESSCertIDv2(sha256(signer.certificate().getEncoded()))))));
        return new AttributeTable(attributes);
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
