/// 手間の計測 — plays households through the real sessions over HTTP and compares the printed forms with the truth.
@NullMarked
package hitomado.bench.effort;

import org.jspecify.annotations.NullMarked;
