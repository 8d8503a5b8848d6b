/// 走査の計測 — the bitmap executor beside DuckDB and KIE DMN on one generated city.
///
/// Owns: the generator of residents and programmes, the comparison of all answers, the loading from PostgreSQL.
@NullMarked
package hitomado.bench.scan;

import org.jspecify.annotations.NullMarked;
