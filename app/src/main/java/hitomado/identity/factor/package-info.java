/// 二要素目 — one-time codes by RFC 6238 beside the password, with recovery codes; the secret is kept sealed.
@NamedInterface("factor")
@NullMarked
package hitomado.identity.factor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
