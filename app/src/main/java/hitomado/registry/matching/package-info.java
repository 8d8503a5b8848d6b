/// 利用者と住民記録の照合 — who in the register a signed-in person is, and what staff decide where that is doubtful.
@NamedInterface("matching")
@NullMarked
package hitomado.registry.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
