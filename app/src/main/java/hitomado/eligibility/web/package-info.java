/// Screens of who is entitled.
@NullMarked
package hitomado.eligibility.web;

import org.jspecify.annotations.NullMarked;
