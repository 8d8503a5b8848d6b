package hitomado.identity.signature;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.time.Instant;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;

/// 失効リスト（CRL） — read only where the issuer signed it and it was in force at that moment.
final class RevocationList {
    private RevocationList() {}

    static RevocationState read(
            RevocationProof proof, X509CertificateHolder certificate, X509CertificateHolder issuer, Instant at) {
        try {
            var list = new X509CRLHolder(proof.der());
            if (!list.getIssuer().equals(issuer.getSubject())
                    || !list.isSignatureValid(new JcaContentVerifierProviderBuilder().build(issuer))) {
                return new RevocationState.Unknown("CRL of a stranger");
            }
            var next = list.getNextUpdate();
            if (list.getThisUpdate().toInstant().isAfter(at.plus(OcspAnswer.DRIFT))
                    || next == null
                    || next.toInstant().isBefore(at.minus(OcspAnswer.DRIFT))) {
                return new RevocationState.Unknown("CRL too old");
            }
            var entry = list.getRevokedCertificate(certificate.getSerialNumber());
            return entry == null || entry.getRevocationDate().toInstant().isAfter(at)
                    ? new RevocationState.Good(proof)
                    : new RevocationState.Revoked(entry.getRevocationDate().toInstant());
        } catch (IOException
                | CertException
                | CertificateException
                | OperatorCreationException
                | IllegalArgumentException e) {
            return new RevocationState.Unknown("CRL unreadable");
        }
    }
}
