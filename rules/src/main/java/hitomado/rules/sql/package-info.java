/// SQL への書き出し — planned tables as CASE expressions for PostgreSQL and DuckDB.
///
/// Owns: the text of the expressions. Takes its meaning from [hitomado.rules.bulk.PlannedTable], so that all executors
/// share one compiler. Never: talks to a database.
@NullMarked
package hitomado.rules.sql;

import org.jspecify.annotations.NullMarked;
