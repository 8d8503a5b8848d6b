package hitomado.identity.signature;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.time.Instant;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/// OCSPの応答 — read only where the issuer, or a responder that the issuer named, signed it (RFC 6960 4.2.2.2).
final class OcspAnswer {
    /// How far the clocks of two offices may differ.
    static final Duration DRIFT = Duration.ofMinutes(5);

    private OcspAnswer() {}

    static CertificateID id(X509CertificateHolder certificate, X509CertificateHolder issuer) throws OCSPException {
        try {
            var calculator = new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1);
            return new CertificateID(calculator, issuer, certificate.getSerialNumber());
        } catch (OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    static RevocationState read(
            RevocationProof proof, X509CertificateHolder certificate, X509CertificateHolder issuer, Instant at) {
        try {
            var response = new OCSPResp(proof.der());
            if (response.getStatus() != OCSPResp.SUCCESSFUL
                    || !(response.getResponseObject() instanceof BasicOCSPResp basic)) {
                return new RevocationState.Unknown("OCSP status " + response.getStatus());
            }
            if (!signedFor(basic, issuer, at)) {
                return new RevocationState.Unknown("OCSP response of a stranger");
            }
            for (var single : basic.getResponses()) {
                if (single.getCertID().equals(id(certificate, issuer))) {
                    return current(single, at) ? state(single, proof, at) : new RevocationState.Unknown("OCSP too old");
                }
            }
            return new RevocationState.Unknown("OCSP response about another certificate");
        } catch (IOException
                | OCSPException
                | OperatorCreationException
                | CertException
                | CertificateException
                | IllegalArgumentException e) {
            return new RevocationState.Unknown("OCSP response unreadable");
        }
    }

    private static RevocationState state(SingleResp single, RevocationProof proof, Instant at) {
        var status = single.getCertStatus();
        if (status == CertificateStatus.GOOD) {
            return new RevocationState.Good(proof);
        }
        if (status instanceof RevokedStatus revoked) {
            var since = revoked.getRevocationTime().toInstant();
            return since.isAfter(at) ? new RevocationState.Good(proof) : new RevocationState.Revoked(since);
        }
        return new RevocationState.Unknown("the authority does not know the certificate");
    }

    private static boolean current(SingleResp single, Instant at) {
        var next = single.getNextUpdate();
        return !single.getThisUpdate().toInstant().isAfter(at.plus(DRIFT))
                && next != null
                && !next.toInstant().isBefore(at.minus(DRIFT));
    }

    private static boolean signedFor(BasicOCSPResp response, X509CertificateHolder issuer, Instant at)
            throws OperatorCreationException, CertificateException, OCSPException, CertException {
        var verifiers = new JcaContentVerifierProviderBuilder();
        if (response.isSignatureValid(verifiers.build(issuer))) {
            return true;
        }
        for (var responder : response.getCerts()) {
            var use = ExtendedKeyUsage.fromExtensions(responder.getExtensions());
            if (use != null
                    && use.hasKeyPurposeId(KeyPurposeId.id_kp_OCSPSigning)
                    && responder.isValidOn(java.util.Date.from(at))
                    && responder.isSignatureValid(verifiers.build(issuer))
                    && response.isSignatureValid(verifiers.build(responder))) {
                return true;
            }
        }
        return false;
    }
}
