/// 計測のための市役所と来訪者 — a city hall of its own for each bench, and a browser that speaks HTTP and reads HTML.
@NullMarked
package hitomado.bench.city;

import org.jspecify.annotations.NullMarked;
