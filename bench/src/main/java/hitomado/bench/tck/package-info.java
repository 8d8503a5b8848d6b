/// TCK の計測 — runs the DMN technology compatibility kit from a folder outside the project; holds none of its files or
/// texts.
@NullMarked
package hitomado.bench.tck;

import org.jspecify.annotations.NullMarked;
