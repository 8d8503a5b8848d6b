/// 監査の画面 — the auditor's view of the trail.
@NullMarked
package hitomado.platform.audit.web;

import org.jspecify.annotations.NullMarked;
