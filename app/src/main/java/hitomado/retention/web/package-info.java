/// 廃棄の画面
@NullMarked
package hitomado.retention.web;

import org.jspecify.annotations.NullMarked;
