package hitomado.rules.logic;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// 項目の集合 — a small immutable set of fact keys, as sorted numbers of one [Run].
public final class Keys {
    public static final Keys NONE = new Keys(new int[0]);

    private final int[] sorted;

    private Keys(int[] sorted) {
        this.sorted = sorted;
    }

    public static Keys of(int key) {
        return new Keys(new int[] {key});
    }

    public Keys and(Keys other) {
        if (this == other || other.sorted.length == 0) {
            return this;
        }
        if (sorted.length == 0) {
            return other;
        }
        int[] merged = new int[sorted.length + other.sorted.length];
        int size = 0;
        int mine = 0;
        int its = 0;
        while (mine < sorted.length || its < other.sorted.length) {
            boolean fromMine = its == other.sorted.length || mine < sorted.length && sorted[mine] <= other.sorted[its];
            int key = fromMine ? sorted[mine++] : other.sorted[its++];
            if (size == 0 || merged[size - 1] != key) {
                merged[size++] = key;
            }
        }
        return size == sorted.length ? this : new Keys(Arrays.copyOf(merged, size));
    }

    public Keys only(IntPredicate wanted) {
        return new Keys(Arrays.stream(sorted).filter(wanted).toArray());
    }

    public boolean contains(int key) {
        return Arrays.binarySearch(sorted, key) >= 0;
    }

    public boolean isEmpty() {
        return sorted.length == 0;
    }

    public int size() {
        return sorted.length;
    }

    public int[] toArray() {
        return sorted.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Keys keys && Arrays.equals(sorted, keys.sorted);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sorted);
    }
}
