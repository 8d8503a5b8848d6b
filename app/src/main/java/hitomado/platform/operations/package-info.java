/// 運用 — what keeps the city hall running: readable failures, self-checks, backup and restore.
///
/// Offers: [SelfCheck] to implement, [SelfChecks] to read, `Backup` and `Restore` for the command line.
@NamedInterface("operations")
@NullMarked
package hitomado.platform.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
