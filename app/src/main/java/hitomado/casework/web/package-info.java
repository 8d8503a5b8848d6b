/// 事務処理の画面 — worklist, case, figures; nobody outside casework uses them.
@NullMarked
package hitomado.casework.web;

import org.jspecify.annotations.NullMarked;
