/// 事実の照会への回答 — the office's side of the door of facts.
@NullMarked
package hitomado.registry.office;

import org.jspecify.annotations.NullMarked;
