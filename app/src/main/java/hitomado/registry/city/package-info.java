/// 架空都市ひとまど市 — the synthetic city of any size: deterministic by seed, loaded with COPY.
///
/// All people, streets, shops and numbers are invented. Shares by age, household type and amounts are
/// approximations
/// from memory
/// (`unverified`), good enough to try the product at full size and for nothing else.
@NamedInterface("city")
@NullMarked
package hitomado.registry.city;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
