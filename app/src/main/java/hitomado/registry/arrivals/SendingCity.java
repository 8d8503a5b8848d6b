package hitomado.registry.arrivals;

import java.time.LocalDate;
import java.util.List;

/// 転出地市区町村 — the door over which 転出証明書情報 come (住基法24条の2第4項: over 住民基本台帳ネットワーク).
public interface SendingCity {
    /// Messages that have come up to this day; one already delivered may come again under the same key.
    List<MoveCertificate> deliver(LocalDate today);
}
