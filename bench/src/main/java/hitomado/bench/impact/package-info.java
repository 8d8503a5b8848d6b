/// How long a clerk waits for the effect of an edit on the whole city.
@NullMarked
package hitomado.bench.impact;

import org.jspecify.annotations.NullMarked;
