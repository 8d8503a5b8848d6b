/// 権限 — what staff may do, under which limits, and where that is asked; one rule for objects and for SQL.
@NamedInterface("rights")
@NullMarked
package hitomado.platform.rights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
