/// 自分のデータの写しの画面
@NullMarked
package hitomado.owndata.web;

import org.jspecify.annotations.NullMarked;
