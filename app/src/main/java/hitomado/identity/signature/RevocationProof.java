package hitomado.identity.signature;

/// 失効情報 — the signed answer of an authority, kept so that it can be read again.
///
/// @param der OCSPResponse or CertificateList
public record RevocationProof(Kind kind, byte[] der) {
    /// Which kind of answer it is.
    public enum Kind {
        OCSP,
        CRL
    }
}
