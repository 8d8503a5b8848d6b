/// 組込関数 — the functions that expressions may call, with their signatures, and the types of expressions.
///
/// Owns: one list of signatures per family ([NumberFunctions], [TextFunctions], [DateFunctions], [LawFunctions]);
/// a new function is one line there. Bodies are pure and get no empty and no unknown arguments.
/// Inside of the library; the host adds its own by [hitomado.rules.HostFunction].
@NullMarked
package hitomado.rules.function;

import org.jspecify.annotations.NullMarked;
