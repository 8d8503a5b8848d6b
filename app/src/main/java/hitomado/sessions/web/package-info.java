/// 聞き取りの画面 — people, questions, single answers, hand-over.
@NullMarked
package hitomado.sessions.web;

import org.jspecify.annotations.NullMarked;
