/// 申請 — submissions, receipts, documents, messages and status: what a resident files and hears back.
///
/// Owns: submissions, their applications with frozen items, corrections, messages, notices (schema `applications`).
/// Offers: to the resident's side [Applications] (submit, read, correct, withdraw); to the office's side the second of
/// the two doors, [Submissions] (take, acknowledge, report). The office pulls; nothing here opens a connection inward.
/// Publishes: [ApplicationsWaiting], [RepliesWaiting] (no data, after commit). Never: decides, or reads the register.
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform :: *",
            "procedures",
            "procedures :: *",
            "sessions",
            "door :: transport",
            "identity",
            "identity :: *"
        })
@NullMarked
package hitomado.applications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
