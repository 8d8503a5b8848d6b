package hitomado.identity.signature;

import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;

/// 信頼する認証局 — roots, and the authorities below them whose certificates are taken for signing.
///
/// @param authorities 署名用CA; one that only comes with a signature is not trusted, whoever issued it
public record Trust(List<X509CertificateHolder> roots, List<X509CertificateHolder> authorities) {
    public Trust {
        roots = List.copyOf(roots);
        authorities = List.copyOf(authorities);
    }
}
