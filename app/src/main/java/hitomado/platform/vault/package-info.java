/// 保管庫 (個人番号): owns how single values are encrypted before they reach a database, and the value that a 個人番号 is in
/// memory.
///
/// Offers [Vault] (AES-256-GCM with a key id and a context) and [MyNumber]. Never logs, prints or throws a plain text.
/// The 個人番号 is no fact, no key, no log entry and no session value: it lives here, sealed, and is opened for one purpose
/// at a time.
@NullMarked
@NamedInterface("vault")
package hitomado.platform.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
