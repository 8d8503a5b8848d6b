/// 役割 — what each role grants, as data: read from `roles.yaml`, kept as revisions, given to staff at sign-in.
@NamedInterface("roles")
@NullMarked
package hitomado.identity.roles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
