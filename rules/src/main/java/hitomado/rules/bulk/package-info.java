/// 一括判定 — the bitmap executor: many tables over a whole population, bit-identical with the scalar one.
///
/// Owns: the coding of facts to bytes ([Coder]), plans ([BulkPlan]), coded populations ([BulkRows]) and their scan.
/// Offers: [hitomado.rules.RuleBook#bulk]. Never: reads text, a clock or files; evaluates what a plan refuses.
@NullMarked
package hitomado.rules.bulk;

import org.jspecify.annotations.NullMarked;
