/// 申請の画面 — review, receipt, status, correction, messages and notices of a resident.
@NullMarked
package hitomado.applications.web;

import org.jspecify.annotations.NullMarked;
