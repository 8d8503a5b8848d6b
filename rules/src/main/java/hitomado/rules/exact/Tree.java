package hitomado.rules.exact;

import hitomado.rules.Value;
import hitomado.rules.logic.Keys;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 決定木 — what a result is for every combination of cells; branches follow one order of the facts, so that a
/// reduced tree names exactly the facts that make a difference.
sealed interface Tree {
    /// The values of all columns; null in columns that are not looked at.
    record Leaf(List<@Nullable Value> values) implements Tree {}

    /// A child for every sample of a missing fact.
    record Branch(int key, List<Tree> children) implements Tree {}

    /// Only one column, without branches that make no difference.
    default Tree reduced(int column) {
        return switch (this) {
            case Leaf(var values) -> new Leaf(values.subList(column, column + 1));
            case Branch(int key, var children) -> {
                List<Tree> fewer =
                        children.stream().map(child -> child.reduced(column)).toList();
                Tree first = fewer.getFirst();
                yield fewer.stream().allMatch(first::equals) ? first : new Branch(key, fewer);
            }
        };
    }

    default Keys keys() {
        return switch (this) {
            case Leaf leaf -> Keys.NONE;
            case Branch(int key, var children) -> {
                Keys keys = Keys.of(key);
                for (Tree child : children) {
                    keys = keys.and(child.keys());
                }
                yield keys;
            }
        };
    }

    /// The values at the leaves of a reduced tree.
    default Set<Value> found() {
        Set<Value> all = new HashSet<>();
        collect(all);
        return all;
    }

    private void collect(Set<Value> into) {
        switch (this) {
            case Leaf(var values) -> {
                Value value = values.getFirst();
                if (value != null) {
                    into.add(value);
                }
            }
            case Branch(int key, var children) -> children.forEach(child -> child.collect(into));
        }
    }
}
