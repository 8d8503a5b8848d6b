/// 信頼の計測 — who reaches what, checks taken out to see whether that is noticed, and what the audit costs.
@NullMarked
package hitomado.bench.trust;

import org.jspecify.annotations.NullMarked;
