/// 封 (二つの扉): owns how messages between the resident's side and the office are sealed to their receiver, and the keys.
///
/// Offers [Sealing] (X25519, HKDF-SHA256, AES-256-GCM; RFC 7748, RFC 5869), [SealingKey] and [DoorKeys].
/// Never: logs or prints a private key or a plain text, keeps a private key in a database.
@NullMarked
@NamedInterface("sealing")
package hitomado.platform.sealing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
