/// 制度の案内の画面.
@NullMarked
package hitomado.notices.web;

import org.jspecify.annotations.NullMarked;
