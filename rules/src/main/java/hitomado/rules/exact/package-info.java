/// 厳密評価 — exact answers where sound evaluation stays open.
///
/// Owns: which values of a missing fact an open result can tell apart ([Cuts]), and the walk over their combinations
/// ([Diagram]) within an [Effort]. Never: guesses; what cannot be listed or costs too much stays as the sound
/// evaluation left it. Inside of the library; not for other modules.
@NullMarked
package hitomado.rules.exact;

import org.jspecify.annotations.NullMarked;
