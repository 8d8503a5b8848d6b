/// 署名の検証 — verifies detached CMS signatures of signing certificates: chain, validity, revocation, use, holder.
///
/// Knows no card and no register: what signed and whose items are expected is handed in.
@NamedInterface("signature")
@NullMarked
package hitomado.identity.signature;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
