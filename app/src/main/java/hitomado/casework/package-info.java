/// 事務処理 — cases from submission to delivery: worklist, correction, decision, the change of the register.
///
/// Owns: cases, their items, intervals and history (schema `casework`).
/// Takes applications and replies through the door [hitomado.applications.Submissions] and reports back through it.
/// Every transition is one transaction that writes state, interval, history and audit; the report leaves by the outbox.
/// Never: reads the resident's side's tables, or opens a connection outward.
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform :: *",
            "procedures",
            "procedures :: *",
            "registry",
            "registry :: changes",
            "identity",
            "identity :: card",
            "identity :: delegation",
            "identity :: signature",
            "identity :: staff",
            "applications",
            "applications :: *"
        })
@NullMarked
package hitomado.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
