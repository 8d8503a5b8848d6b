/// 支援措置の画面 — the officer's screens: who is protected, a new 申出, renewal and end.
@NullMarked
package hitomado.registry.web;

import org.jspecify.annotations.NullMarked;
