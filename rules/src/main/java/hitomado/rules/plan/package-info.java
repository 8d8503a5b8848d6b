/// 質問計画 — what to ask next over all procedures in scope.
///
/// Owns: which facts are relevant now, their order and pages, the bound of what is left. Never: asks what is known.
/// Inside of the library; not for other modules.
@NullMarked
package hitomado.rules.plan;

import org.jspecify.annotations.NullMarked;
