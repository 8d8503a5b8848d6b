/// 監査 — the audit trail: one row for every change, written in the same transaction.
@NamedInterface("audit")
@NullMarked
package hitomado.platform.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
