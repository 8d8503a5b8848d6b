/// 案内の計測 — a mass send to a whole city, killed in the middle.
@NullMarked
package hitomado.bench.outreach;

import org.jspecify.annotations.NullMarked;
