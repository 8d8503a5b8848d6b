/// ファジング — random input for everything that reads what comes from outside, guided by coverage.
@NullMarked
package hitomado.bench.fuzz;

import org.jspecify.annotations.NullMarked;
