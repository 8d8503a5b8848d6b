/// 共通基盤 — what every module stands on: actors, purposes, time, audit, the local database.
///
/// Owns: audit events, the outbox, jobs and files (schema `platform`).
/// Offers: [Actor], [Acting], [Purpose], [Lang], the three exceptions that become error pages.
/// Never: knows a resident, a procedure or a case.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package hitomado.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
