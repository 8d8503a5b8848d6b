/// The page that shows operators what works, what only plays a part and what is held up.
@NullMarked
package hitomado.platform.operations.web;

import org.jspecify.annotations.NullMarked;
