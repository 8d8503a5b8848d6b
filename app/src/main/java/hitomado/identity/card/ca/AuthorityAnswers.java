package hitomado.identity.card.ca;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/// 失効の応答 — OCSP responses and the list, signed by the authority itself (RFC 6960 2.6).
record AuthorityAnswers(AuthorityKeys keys, AuthorityStore store, Instant now) {
    private static final Duration LASTS = Duration.ofDays(1);

    byte[] ocsp(byte[] request) throws IOException {
        try {
            var responder = new RespID(keys.certificate().getSubject());
            var builder = new BasicOCSPRespBuilder(responder);
            for (var asked : new OCSPReq(request).getRequestList()) {
                builder.addResponse(
                        asked.getCertID(), status(asked.getCertID()), Date.from(now), Date.from(now.plus(LASTS)));
            }
            var basic = builder.build(keys.signer(), null, Date.from(now));
            return new OCSPRespBuilder()
                    .build(OCSPRespBuilder.SUCCESSFUL, basic)
                    .getEncoded();
        } catch (OCSPException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private CertificateStatus status(CertificateID id) throws OCSPException, OperatorCreationException {
        var digests = new JcaDigestCalculatorProviderBuilder().build();
        var entry = id.matchesIssuer(keys.certificate(), digests)
                ? store.find(id.getSerialNumber()).orElse(null)
                : null;
        if (entry == null) {
            return new UnknownStatus();
        }
        var revoked = entry.revokedAt();
        return revoked == null
                ? CertificateStatus.GOOD
                : new RevokedStatus(Date.from(revoked), CRLReason.affiliationChanged);
    }

    byte[] crl() throws IOException {
        var builder = new X509v2CRLBuilder(keys.certificate().getSubject(), Date.from(now));
        builder.setNextUpdate(Date.from(now.plus(LASTS)));
        for (var entry : store.revoked()) {
            var revoked = entry.revokedAt();
            if (revoked != null) {
                builder.addCRLEntry(entry.number(), Date.from(revoked), CRLReason.affiliationChanged);
            }
        }
        return builder.build(keys.signer()).getEncoded();
    }
}
