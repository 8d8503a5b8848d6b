package hitomado.identity.signature;

import hitomado.identity.CardClaims;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// 署名の検証 — the rules by which a detached signature is taken, in the order in which they are told.
public final class SignatureCheck {
    private static final Logger LOG = LoggerFactory.getLogger(SignatureCheck.class);

    private final Trust trust;
    private final RevocationDoor door;

    public SignatureCheck(Trust trust, RevocationDoor door) {
        this.trust = trust;
        this.door = door;
    }

    /// What is to be verified.
    ///
    /// @param hash SHA-256 of the document as it is held here, never as the signature says
    /// @param at the moment of signing by our own clock
    /// @param expected the four items of the person whose signature it has to be
    public record Question(byte[] cms, byte[] hash, Instant at, CardClaims expected) {}

    /// Verifies now: the authority is asked.
    public SignatureVerdict check(Question question) {
        return check(question, (certificate, issuer) -> new Revocations(door).ask(certificate, issuer, question.at()));
    }

    /// Verifies again, by the authority's answer that was kept.
    public SignatureVerdict check(Question question, RevocationProof kept) {
        return check(question, (certificate, issuer) -> Revocations.read(kept, certificate, issuer, question.at()));
    }

    private interface Asking {
        RevocationState about(X509CertificateHolder certificate, X509CertificateHolder issuer);
    }

    private SignatureVerdict check(Question question, Asking revocation) {
        try {
            var data = new CMSSignedData(Map.of(NISTObjectIdentifiers.id_sha256, question.hash()), question.cms());
            var signers = data.getSignerInfos().getSigners();
            if (signers.size() != 1) {
                return new SignatureVerdict.Altered();
            }
            var signer = signers.iterator().next();
            var certificate = data.getCertificates().getMatches(null).stream()
                    .filter(signer.getSID()::match)
                    .findFirst()
                    .orElse(null);
            return certificate == null || !signed(signer, certificate)
                    ? new SignatureVerdict.Altered()
                    : trusted(certificate, question, revocation);
        } catch (CMSException | RuntimeException e) {
            // the library throws whatever comes to hand where the bytes are malformed (found by `bench fuzz`)
            LOG.warn("a signature could not be read: {}", e.getClass().getName());
            return new SignatureVerdict.Altered();
        }
    }

    /// Whether this certificate's key signed this document and named this certificate while doing so.
    private static boolean signed(SignerInformation signer, X509CertificateHolder certificate) {
        try {
            var attributes = signer.getSignedAttributes();
            var named = attributes == null ? null : attributes.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
            if (named == null || !signer.getDigestAlgOID().equals(NISTObjectIdentifiers.id_sha256.getId())) {
                return false;
            }
            var ids = SigningCertificateV2.getInstance(named.getAttrValues().getObjectAt(0))
                    .getCerts();
            var key = new JcaX509CertificateConverter()
                    .getCertificate(certificate)
                    .getPublicKey();
            return ids.length > 0
                    && Arrays.equals(ids[0].getCertHash(), DetachedSignature.sha256(certificate.getEncoded()))
                    && signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(key));
        } catch (CMSException | OperatorCreationException | GeneralSecurityException | java.io.IOException e) {
            return false;
        }
    }

    private SignatureVerdict trusted(X509CertificateHolder certificate, Question question, Asking revocation) {
        var issuer = issuer(certificate).orElse(null);
        if (issuer == null) {
            return new SignatureVerdict.WrongCa(certificate.getIssuer().toString());
        }
        var from = certificate.getNotBefore().toInstant();
        var until = certificate.getNotAfter().toInstant();
        if (question.at().isBefore(from) || question.at().isAfter(until)) {
            return new SignatureVerdict.Expired(from, until);
        }
        var use = KeyUsage.fromExtensions(certificate.getExtensions());
        var holder = SigningProfile.find(certificate).orElse(null);
        if (holder == null || use == null || !use.hasUsages(KeyUsage.digitalSignature | KeyUsage.nonRepudiation)) {
            return new SignatureVerdict.NotForSigning();
        }
        return switch (revocation.about(certificate, issuer)) {
            case RevocationState.Revoked(var since) -> new SignatureVerdict.Revoked(since);
            case RevocationState.Unknown(var why) -> new SignatureVerdict.CannotBeChecked(why);
            case RevocationState.Good(var proof) ->
                switch (Holder.of(holder, question.expected())) {
                    case OTHER -> new SignatureVerdict.OtherPersonsCard();
                    case CHANGED -> new SignatureVerdict.LapsedByMove();
                    case SAME ->
                        new SignatureVerdict.Valid(holder, issuer.getSubject().toString(), question.at(), proof);
                };
        };
    }

    /// The trusted authority above the certificate, by a path to a trusted root (RFC 5280 6.1).
    private Optional<X509CertificateHolder> issuer(X509CertificateHolder certificate) {
        return trust.authorities().stream()
                .filter(authority -> authority.getSubject().equals(certificate.getIssuer()))
                .filter(authority -> leads(certificate, authority))
                .findFirst();
    }

    private boolean leads(X509CertificateHolder certificate, X509CertificateHolder authority) {
        try {
            var anchors = new HashSet<TrustAnchor>();
            for (var root : trust.roots()) {
                anchors.add(new TrustAnchor(java(root), null));
            }
            var parameters = new PKIXParameters(anchors);
            // revocation is asked apart, with an answer that is kept; the leaf's own validity is told apart
            parameters.setRevocationEnabled(false);
            parameters.setDate(middle(certificate));
            var path = CertificateFactory.getInstance("X.509")
                    .generateCertPath(List.of(java(certificate), java(authority)));
            CertPathValidator.getInstance("PKIX").validate(path, parameters);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /// A moment at which the certificate is in force.
    private static Date middle(X509CertificateHolder certificate) {
        return new Date((certificate.getNotBefore().getTime()
                        + certificate.getNotAfter().getTime())
                / 2);
    }

    private static X509Certificate java(X509CertificateHolder holder) throws GeneralSecurityException {
        return new JcaX509CertificateConverter().getCertificate(holder);
    }
}
