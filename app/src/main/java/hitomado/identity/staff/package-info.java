/// 職員アカウントの管理 — who works here, in which section and with which roles; every change is audited.
///
/// Never: lets anybody change the own account; removes an account.
@NamedInterface("staff")
@NullMarked
package hitomado.identity.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
