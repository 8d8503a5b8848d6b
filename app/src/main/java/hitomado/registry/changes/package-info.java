/// 異動の入力 — the door for changing the register: each change is one transaction with history, log and audit.
///
/// Offers: [RegisterChanges]. Nothing is overwritten: rows are superseded, and 取消 restores what was believed
/// before.
@NamedInterface("changes")
@NullMarked
package hitomado.registry.changes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
