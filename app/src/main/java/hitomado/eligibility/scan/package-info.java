/// 走査 — finds who is entitled: the whole city at night or when asked, and a household as soon as it changed.
@NullMarked
package hitomado.eligibility.scan;

import org.jspecify.annotations.NullMarked;
