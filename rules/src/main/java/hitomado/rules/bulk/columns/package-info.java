/// 列の計算 — facts of a whole city as typed columns, and the programs that compute derived facts from them.
///
/// Owns: raw columns ([RawColumn]), expressions compiled to passes over blocks of households. Inside of the library;
/// reached by [hitomado.rules.bulk.Population] and [hitomado.rules.bulk.BulkPlan]. Never: gives another value than the
/// scalar executor; what it cannot compute exactly is left to that one.
@NullMarked
package hitomado.rules.bulk.columns;

import org.jspecify.annotations.NullMarked;
