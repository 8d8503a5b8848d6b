/// 理由 — why a table decided: its rows and the facts they read, down to what was given.
///
/// Rebuilt on demand from a run; nothing is recorded while evaluating. Inside of the library; not for other modules.
@NullMarked
package hitomado.rules.explain;

import org.jspecify.annotations.NullMarked;
