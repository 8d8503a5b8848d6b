@NullMarked
package hitomado.rules.law;

import org.jspecify.annotations.NullMarked;
