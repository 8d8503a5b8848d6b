/// 回数の制限 — how often somebody may be wrong, and how much one address may ask for.
@NamedInterface("limits")
@NullMarked
package hitomado.platform.limits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
