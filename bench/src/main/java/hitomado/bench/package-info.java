/// bench
@NullMarked
package hitomado.bench;

import org.jspecify.annotations.NullMarked;
