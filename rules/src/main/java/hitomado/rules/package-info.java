/// rules
@NullMarked
package hitomado.rules;

import org.jspecify.annotations.NullMarked;
