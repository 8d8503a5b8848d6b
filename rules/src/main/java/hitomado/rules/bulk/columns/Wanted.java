package hitomado.rules.bulk.columns;

import hitomado.rules.logic.Expression;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// 求める列 — an expression, or the test of a cell on it, with a row per person or per household, and how its cells are
/// coded.
///
/// @param coding null where the cells themselves are wanted
public record Wanted(
        boolean ofPersons,
        Expression expression,
        @Nullable Expression test,
        @Nullable BiFunction<Shape, Pool, Coding> coding) {
    /// The values of an expression as cells.
    public static Wanted cells(boolean ofPersons, Expression expression) {
        return new Wanted(ofPersons, expression, null, null);
    }
}
