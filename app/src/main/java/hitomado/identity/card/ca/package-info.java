/// 模擬認証局 — plays the signing authority of the public personal authentication service for the fictional city.
@NamedInterface("ca")
@NullMarked
package hitomado.identity.card.ca;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
