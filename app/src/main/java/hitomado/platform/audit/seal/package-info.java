/// 監査の封: owns the chain of sealed batches over every table that must not be changed, and what verifies it.
///
/// Offers [Ledger] (a module names its table), [Verifier], [SealState]. Works behind the writers: no trigger, no lock
/// that they would wait for. Decision 0022.
@NamedInterface("seal")
@NullMarked
package hitomado.platform.audit.seal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
