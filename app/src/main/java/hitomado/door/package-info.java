/// 事実の扉 — the first of the two doors between the resident's side and the office's side.
///
/// Owns: requests for the facts of one signed-in person for one purpose, for the log of who read them, or for why they
/// were told of a programme, and their short-lived answers (schema `door`).
/// Offers: [FactRequests], [ReadingRequests] and [ReasonRequests] to the resident's side (ask, collect) and to the
/// office's side (take,
/// answer).
/// The office side pulls; nothing here opens a connection inward. Never: keeps an answer longer than its expiry.
@ApplicationModule(allowedDependencies = {"platform", "platform :: *"})
@NullMarked
package hitomado.door;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
