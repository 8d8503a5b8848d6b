@NullMarked
package hitomado.rules.dmn;

import org.jspecify.annotations.NullMarked;
