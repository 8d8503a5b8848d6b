package hitomado.identity.signature;

import java.io.IOException;
import java.time.Instant;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;

/// 失効確認 — asks the authority by OCSP and, where that does not answer, by its list.
final class Revocations {
    private final RevocationDoor door;

    Revocations(RevocationDoor door) {
        this.door = door;
    }

    RevocationState ask(X509CertificateHolder certificate, X509CertificateHolder issuer, Instant at) {
        try {
            var request = new OCSPReqBuilder()
                    .addRequest(OcspAnswer.id(certificate, issuer))
                    .build();
            var answer = read(
                    new RevocationProof(RevocationProof.Kind.OCSP, door.ocsp(request.getEncoded())),
                    certificate,
                    issuer,
                    at);
            return answer instanceof RevocationState.Unknown ? list(certificate, issuer, at) : answer;
        } catch (IOException | OCSPException e) {
            return list(certificate, issuer, at);
        }
    }

    private RevocationState list(X509CertificateHolder certificate, X509CertificateHolder issuer, Instant at) {
        try {
            return read(new RevocationProof(RevocationProof.Kind.CRL, door.crl()), certificate, issuer, at);
        } catch (IOException e) {
            return new RevocationState.Unknown("neither OCSP nor CRL answered");
        }
    }

    /// What a kept or fresh answer says about the certificate at that moment.
    static RevocationState read(
            RevocationProof proof, X509CertificateHolder certificate, X509CertificateHolder issuer, Instant at) {
        return switch (proof.kind()) {
            case OCSP -> OcspAnswer.read(proof, certificate, issuer, at);
            case CRL -> RevocationList.read(proof, certificate, issuer, at);
        };
    }
}
