/// How long it takes from a change in the register until what follows from it is found.
@NullMarked
package hitomado.bench.change;

import org.jspecify.annotations.NullMarked;
