/// The page that shows the pretend mailbox of the demo.
@NullMarked
package hitomado.platform.outbox.web;

import org.jspecify.annotations.NullMarked;
