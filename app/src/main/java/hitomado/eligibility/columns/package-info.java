/// 市の列 — the facts of the whole city in memory, as the scans and the workbench use them.
@NullMarked
package hitomado.eligibility.columns;

import org.jspecify.annotations.NullMarked;
