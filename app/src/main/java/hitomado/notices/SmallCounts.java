package hitomado.notices;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// 秘匿 — which cells of counts that add up to a total may be shown, so that no small one follows by subtraction.
///
/// Primary suppression hides every count from 1 to 9. Secondary suppression then hides the smallest others, until at
/// least two cells are hidden that hold at least twenty together: whoever knows the total and the cells shown learns
/// their sum alone. Where all of them hold less, the total is hidden too. Zero is no small count and stays.
///
/// @param cells the counts, null where hidden; in the order given
/// @param total null where it is hidden
public record SmallCounts(List<Cell> cells, Cell total) {
    private static final long TOGETHER = 2L * TakeUp.SMALLEST;

    public SmallCounts {
        cells = List.copyOf(cells);
    }

    /// 一つの数
    public sealed interface Cell {
        /// May be shown.
        record Shown(long count) implements Cell {}

        /// 秘匿
        record Hidden() implements Cell {}
    }

    public static SmallCounts of(List<Long> counts) {
        var hidden = new HashSet<Integer>();
        IntStream.range(0, counts.size())
                .filter(n -> !TakeUp.shown(counts.get(n)))
                .forEach(hidden::add);
        var others = new ArrayList<>(IntStream.range(0, counts.size())
                .filter(n -> counts.get(n) > 0 && !hidden.contains(n))
                .boxed()
                .sorted(Comparator.comparing(counts::get))
                .toList());
        while (!hidden.isEmpty() && !safe(hidden, counts) && !others.isEmpty()) {
            hidden.add(others.removeFirst());
        }
        var total = counts.stream().mapToLong(Long::longValue).sum();
        return new SmallCounts(
                IntStream.range(0, counts.size())
                        .mapToObj(n -> hidden.contains(n) ? new Cell.Hidden() : (Cell) new Cell.Shown(counts.get(n)))
                        .toList(),
                hidden.isEmpty() || safe(hidden, counts) ? new Cell.Shown(total) : new Cell.Hidden());
    }

    private static boolean safe(Set<Integer> hidden, List<Long> counts) {
        return hidden.size() > 1 && hidden.stream().mapToLong(counts::get).sum() >= TOGETHER;
    }
}
