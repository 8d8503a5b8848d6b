/// 三値評価 — the evaluation of compiled expressions over what is known.
///
/// Owns: [Result] (a value, or the facts that are missing), the semantics of operators on values and on unknowns,
/// and [Run], which evaluates and remembers facts for one situation. Never: reads text or definitions.
/// Inside of the library; not for other modules.
@NullMarked
package hitomado.rules.logic;

import org.jspecify.annotations.NullMarked;
