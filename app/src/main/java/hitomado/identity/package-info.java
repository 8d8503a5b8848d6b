/// 認証 — accounts, card sign-in, roles; holds only an opaque reference to a resident.
///
/// Owns: accounts, roles, card locks (schema `identity`). Never: reads the register.
@ApplicationModule(allowedDependencies = {"platform", "platform :: *"})
@NullMarked
package hitomado.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
