/// 代理権 — who may act for whom: granted by the principal with the card, limited, ended at any time (0031).
@NamedInterface("delegation")
@NullMarked
package hitomado.identity.delegation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
