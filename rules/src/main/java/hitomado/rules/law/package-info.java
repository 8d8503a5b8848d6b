/// 年齢・年度 — ages, school years and fiscal years by Japanese law, as pure functions.
///
/// Owns: the day on which an age is reached and what follows from it. Never: reads a clock.
/// Inside of the library; reached from expressions as `age on`, `school year`, ….
@NullMarked
package hitomado.rules.law;

import org.jspecify.annotations.NullMarked;
