/// 窓口の画面 — reception, person, the session's panel, and the resident's second screen.
@NullMarked
package hitomado.counter.web;

import org.jspecify.annotations.NullMarked;
