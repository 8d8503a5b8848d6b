package hitomado.identity.signature;

import java.io.IOException;

/// 失効確認の接続先 — carries questions to the authority; what comes back is believed only after it is verified.
public interface RevocationDoor {
    /// @param request DER OCSPRequest
    /// @return DER OCSPResponse
    byte[] ocsp(byte[] request) throws IOException;

    /// 失効リスト
    ///
    /// @return DER CertificateList
    byte[] crl() throws IOException;
}
