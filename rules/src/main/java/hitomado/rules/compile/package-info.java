/// 検査と翻訳 — from a [hitomado.rules.RuleSource] to checked, evaluable rules.
///
/// Owns: name resolution, types, subjects, cycles and the checks of tables; every problem is collected in [Ledger]
/// with its place. Never: stops at the first problem, throws for something wrong in a source.
/// Inside of the library; not for other modules.
@NullMarked
package hitomado.rules.compile;

import org.jspecify.annotations.NullMarked;
