/// FEEL の構文 — the text of expressions and unary tests into syntax trees, with the place of every error.
///
/// Owns: the grammar of the subset (`rules/README.md`). Never: resolves names or types, evaluates.
/// Inside of the library; not for other modules.
@NullMarked
package hitomado.rules.feel;

import org.jspecify.annotations.NullMarked;
