package hitomado.rules.bulk.columns;

import hitomado.rules.logic.Expression;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// 求める列 — an expression, or the test of a cell on it, with a row per person or per household, and how its cells are
/// coded.
public record Wanted(
        boolean ofPersons, Expression expression, @Nullable Expression test, BiFunction<Shape, Pool, Coding> coding) {}
