/// 手続きガイドの画面.
@NullMarked
package hitomado.guide.web;

import org.jspecify.annotations.NullMarked;
