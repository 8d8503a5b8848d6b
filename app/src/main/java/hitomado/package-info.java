/// ひとまど — root of the city hall; every direct subpackage is one module.
@NullMarked
package hitomado;

import org.jspecify.annotations.NullMarked;
