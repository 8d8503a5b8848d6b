package hitomado.identity.card;

import hitomado.identity.card.ca.PretendAuthority;
import hitomado.identity.signature.HttpRevocation;
import hitomado.identity.signature.RevocationDoor;
import hitomado.identity.signature.SignatureCheck;
import hitomado.identity.signature.Trust;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.openssl.PEMParser;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// 署名の検証の設定 — whose certificates are taken and where revocation is asked: the pretend authority, or as configured.
@Component
class SigningTrust {
    private final PretendAuthority pretend;
    private final String anchors;
    private final String ocsp;
    private final String crl;

    /// @param anchors PEM file with the root and the signing authorities; empty for the pretend authority
    /// @param ocsp address of the responder; empty for the pretend authority
    SigningTrust(
            PretendAuthority pretend,
            @Value("${hitomado.jpki.trust:}") String anchors,
            @Value("${hitomado.jpki.ocsp:}") String ocsp,
            @Value("${hitomado.jpki.crl:}") String crl) {
        if (ocsp.isEmpty() != crl.isEmpty() || ocsp.isEmpty() != anchors.isEmpty()) {
            throw new IllegalStateException("hitomado.jpki.trust, .ocsp and .crl are set together");
        }
        this.pretend = pretend;
        this.anchors = anchors;
        this.ocsp = ocsp;
        this.crl = crl;
    }

    SignatureCheck check() {
        return new SignatureCheck(trust(), door());
    }

    private RevocationDoor door() {
        return ocsp.isEmpty() ? pretend : new HttpRevocation(URI.create(ocsp), URI.create(crl));
    }

    private Trust trust() {
        if (anchors.isEmpty()) {
            return pretend.active() ? pretend.trust() : new Trust(List.of(), List.of());
        }
        var roots = new ArrayList<X509CertificateHolder>();
        var authorities = new ArrayList<X509CertificateHolder>();
        try (var parser = new PEMParser(Files.newBufferedReader(Path.of(anchors)))) {
            for (var read = parser.readObject(); read != null; read = parser.readObject()) {
                if (read instanceof X509CertificateHolder certificate) {
                    (certificate.getIssuer().equals(certificate.getSubject()) ? roots : authorities).add(certificate);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("hitomado.jpki.trust cannot be read", e);
        }
        return new Trust(roots, authorities);
    }
}
