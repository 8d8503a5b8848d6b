/// 住民記録の一括照会 — the door for reading a few facts of everybody who lives in the city at once.
///
/// Offers: [CityFacts]. Only facts that rules decide by, no names, numbers or addresses; what cannot be is named, not
/// given.
@NamedInterface("columns")
@NullMarked
package hitomado.registry.columns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
