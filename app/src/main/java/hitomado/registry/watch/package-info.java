/// 目立つ照会: finds reads of the register that an auditor should look into, by rules with dated parameters.
///
/// Owns: the counts per day, what was found and what was looked into. Never: judges anybody, nor shows a resident's
/// data.
@NullMarked
package hitomado.registry.watch;

import org.jspecify.annotations.NullMarked;
