/// 判定表の評価 — decision tables over what is known, exact across the columns.
///
/// Owns: matching of rows with unknown inputs and the hit policies. A column that is open takes all the cells
/// (intervals,
/// codes, empty) that its tests tell apart; what agrees for every combination of cells is known.
/// Never: reads text. Inside of the library; not for other modules.
@NullMarked
package hitomado.rules.table;

import org.jspecify.annotations.NullMarked;
