/// 手続の定義 — facts, rules, procedures, forms and life events as data, in published immutable revisions.
///
/// Owns: revisions of the definition files (schema `procedures`).
/// Offers: [Catalogue] (current and pinned [Definitions]), [Examples], [Assessment], and in `forms` the filled forms.
/// Reads: definition files, only when there is no revision or on import.
/// Never: knows a resident, a session or an application.
@ApplicationModule(allowedDependencies = {"platform", "platform :: *"})
@NullMarked
package hitomado.procedures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
