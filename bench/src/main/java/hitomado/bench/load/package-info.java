/// 負荷の計測 — a city hall of full size as a process of its own, and people who arrive whether or not it keeps up.
@NullMarked
package hitomado.bench.load;

import org.jspecify.annotations.NullMarked;
