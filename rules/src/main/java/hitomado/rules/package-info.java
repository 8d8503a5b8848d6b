/// 規則 — facts, a FEEL subset, decision tables, three-valued evaluation, explanation and the interview planner.
///
/// Owns: no data. Offers: [RuleBook], compiled from a [RuleSource]; [Inquiry] for many questions on one [Situation].
/// Reads: nothing but its arguments; no clock, no files, no network, no run-time dependencies.
/// Never: guesses. What is not known stays [Finding.Open]; what is outside the subset is refused at compile time.
/// The sub-packages are the inside of the library; other modules use this package only.
@NullMarked
package hitomado.rules;

import org.jspecify.annotations.NullMarked;
