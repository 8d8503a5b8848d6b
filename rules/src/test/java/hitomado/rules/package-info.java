/// Tests of the door; all pure, no mocks.
@NullMarked
package hitomado.rules;

import org.jspecify.annotations.NullMarked;
