package hitomado.rules.bulk.columns;

import hitomado.rules.logic.Run;
import java.util.Arrays;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// 一巡 — the columns of some consecutive households while they are computed; the arrays are used again. For one thread.
final class Pass {
    private final Binding binding;
    private final @Nullable Given listed;
    private final long[] list;
    private final long[][] columns;
    private final int[] made;
    private final int[] indexed;
    private final int[][] indexes;
    private final IntFunction<Run> runs;
    private @Nullable Run[] scalar = {};
    private int[] firsts = {0};
    private int[] places = {};
    private int[] scratch = {};
    private byte[] codes = {};
    private int stamp;
    private int household;
    private int households;
    private int person;
    private int capacity;

    /// `runs` gives the scalar executor of a household.
    Pass(Binding binding, IntFunction<Run> runs) {
        this(binding, runs, null, Source.NO_LIST);
    }

    /// A pass over a list of values of one fact.
    Pass(Binding binding, Given listed, long[] list) {
        this(
                binding,
                household -> {
                    throw new IllegalStateException("no households");
                },
                listed,
                list);
    }

    private Pass(Binding binding, IntFunction<Run> runs, @Nullable Given listed, long[] list) {
        this.binding = binding;
        this.runs = runs;
        this.listed = listed;
        this.list = list;
        int steps = binding.steps();
        columns = new long[steps][];
        made = new int[steps];
        indexed = new int[steps];
        indexes = new int[steps][];
    }

    /// Moves to some households.
    void move(int[] all, int first, int end) {
        household = first;
        households = end - first;
        person = all[first];
        stamp++;
        if (firsts.length <= households) {
            firsts = new int[households + 1];
        }
        for (int i = 0; i <= households; i++) {
            firsts[i] = all[first + i] - person;
        }
        int rows = Math.max(households, firsts[households]);
        if (rows > capacity) {
            capacity = rows;
            Arrays.fill(columns, null);
            Arrays.fill(indexes, null);
            places = new int[capacity];
            scratch = new int[capacity];
            codes = new byte[capacity];
        }
        for (int i = 0; i < households; i++) {
            for (int row = firsts[i]; row < firsts[i + 1]; row++) {
                places[row] = i;
            }
        }
        if (scalar.length < households) {
            scalar = new Run[households];
        }
        Arrays.fill(scalar, null);
    }

    /// Moves to values of one fact instead of households.
    void move(int first, int count) {
        int[] all = new int[first + count + 1];
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
        }
        move(all, first, first + count);
    }

    int households() {
        return households;
    }

    /// The place of the household's first person among the rows of the pass.
    int first(int place) {
        return firsts[place];
    }

    /// Per person the household's place in the pass.
    int[] places() {
        return places;
    }

    /// Room for as many numbers as there are rows, for the step that is being computed.
    int[] scratch() {
        return scratch;
    }

    /// Room for the codes of a column.
    byte[] codes() {
        return codes;
    }

    int count(Reach reach) {
        return reach == Reach.PERSON ? firsts[households] : households;
    }

    Pool pool() {
        return binding.pool();
    }

    Run run(int place) {
        Run found = scalar[place];
        if (found == null) {
            found = runs.apply(household + place);
            scalar[place] = found;
        }
        return found;
    }

    /// The cells of a step for the rows of the pass.
    long[] of(Step step) {
        int number = step.number();
        long[] cells = columns[number];
        if (cells == null) {
            cells = new long[capacity];
            columns[number] = cells;
            made[number] = 0;
        }
        boolean constant = step instanceof Constant;
        if (constant ? made[number] == 0 : made[number] != stamp) {
            int count = constant ? capacity : count(step.reach);
            Tabulation table = listed == null ? binding.tabulation(step) : null;
            if (table == null) {
                step.compute(this, cells, count);
            } else {
                table.read(index(table.fact()), cells, count);
            }
            made[number] = stamp;
        }
        return cells;
    }

    void load(Given given, long[] into, int count) {
        if (given == listed) {
            for (int i = 0; i < count; i++) {
                into[i] = Source.within(list[household + i]);
            }
            return;
        }
        binding.source(given).load(given.reach == Reach.PERSON ? person : household, count, into);
    }

    /// Per row the place of the fact's value in its tables.
    int[] index(Given given) {
        int number = given.number();
        int[] places = indexes[number];
        if (places == null) {
            places = new int[capacity];
            scratch = new int[capacity];
            codes = new byte[capacity];
            indexes[number] = places;
            indexed[number] = 0;
        }
        if (indexed[number] != stamp) {
            int first = given.reach == Reach.PERSON ? person : household;
            binding.source(given).index(first, count(given.reach), places);
            indexed[number] = stamp;
        }
        return places;
    }
}
