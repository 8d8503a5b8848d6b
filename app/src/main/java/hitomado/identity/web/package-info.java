/// 認証の画面 — sign-in, sign-out and what every request is checked against.
@NullMarked
package hitomado.identity.web;

import org.jspecify.annotations.NullMarked;
