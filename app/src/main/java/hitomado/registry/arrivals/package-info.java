/// 転入前の市区町村 — the door to the city moved from, and what it tells of people who are not in our register.
///
/// Offers: [SendingCity] (the door, with a pretend one), [MoveCertificates] (転出証明書情報 received, matched, read
/// under
/// log).
@NamedInterface("arrivals")
@NullMarked
package hitomado.registry.arrivals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
