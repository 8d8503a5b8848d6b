package hitomado.registry.columns;

import java.util.List;

/// 列 — one fact of every row of a [CityRoll]; arrays are shared, nobody writes them.
public sealed interface CityColumn {
    /// No day, or no number: the register knows that there is none.
    int NO_DAY = Integer.MIN_VALUE;

    long NO_NUMBER = Long.MIN_VALUE;

    /// Days since 1970-01-01.
    record Days(int[] days) implements CityColumn {}

    record Numbers(long[] numbers) implements CityColumn {}

    record Flags(boolean[] flags) implements CityColumn {}

    /// @param codes places in `texts`; the first text is that of people without a row in the section's book
    record Texts(short[] codes, List<String> texts) implements CityColumn {
        public Texts {
            texts = List.copyOf(texts);
        }
    }
}
