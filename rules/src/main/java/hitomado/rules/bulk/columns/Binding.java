package hitomado.rules.bulk.columns;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 結付け — a program with the raw columns of one city.
public final class Binding {
    private static final int CHUNK = 2048;

    private final ColumnProgram program;
    private final RawCity city;
    private final Map<Given, Source> sources = new HashMap<>();
    private final @Nullable Tabulation[] tabulations;
    private final byte[] @Nullable [] codes;

    /// The tables of all steps of one fact, for a list of its values.
    record Listed(long[] list, Map<Step, Tabulation> tables) {}

    public Binding(ColumnProgram program, RawCity city) {
        this.program = program;
        this.city = city;
        tabulations = new Tabulation[program.steps.size()];
        codes = new byte[program.roots.size()][];
        for (Step step : program.steps) {
            if (step instanceof Given given) {
                sources.put(given, Source.of(given, city.columns().get(given.slot.id()), program.pool));
            }
        }
        sources.forEach(this::tabulate);
        for (int column = 0; column < codes.length; column++) {
            code(column, program.roots.get(column));
        }
    }

    private void tabulate(Given given, Source source) {
        long[] list = source.list();
        List<Step> steps =
                program.tabulated.stream().filter(step -> step.alone == given).toList();
        if (list.length == 0 || steps.isEmpty()) {
            return;
        }
        Listed listed = program.lists.get(given);
        if (listed == null || !Arrays.equals(listed.list(), list)) {
            listed = new Listed(list, tables(given, list, steps));
            program.lists.put(given, listed);
        }
        listed.tables().forEach((step, table) -> tabulations[step.number()] = table);
    }

    private Map<Step, Tabulation> tables(Given given, long[] list, List<Step> steps) {
        long[][] cells = new long[steps.size()][list.length];
        var pass = new Pass(this, given, list);
        boolean[] beyond = new boolean[steps.size()];
        for (int first = 0; first < list.length; first += CHUNK) {
            int count = Math.min(CHUNK, list.length - first);
            pass.move(first, count);
            for (int place = 0; place < cells.length; place++) {
                try {
                    System.arraycopy(pass.of(steps.get(place)), 0, cells[place], first, count);
                } catch (ArithmeticException scalar) {
                    beyond[place] = true;
                }
            }
        }
        Map<Step, Tabulation> tables = new HashMap<>();
        for (int place = 0; place < cells.length; place++) {
            if (!beyond[place]) {
                tables.put(steps.get(place), new Tabulation(given, cells[place]));
            }
        }
        return tables;
    }

    private void code(int column, ColumnProgram.Root root) {
        Step step = root.step();
        Coding coding = root.coding();
        if (step == null || coding == null) {
            return;
        }
        Tabulation table = tabulations[step.number()];
        if (table != null) {
            long[] list = source(table.fact()).list();
            long[] cells = new long[list.length];
            for (int place = 0; place < cells.length; place++) {
                cells[place] = table.cell(place);
            }
            byte[] coded = new byte[cells.length];
            coding.code(cells, cells.length, coded, 0);
            codes[column] = coded;
        }
    }

    Source source(Given given) {
        Source source = sources.get(given);
        if (source == null) {
            throw new IllegalStateException("not bound: " + given.slot.id());
        }
        return source;
    }

    @Nullable
    Tabulation tabulation(Step step) {
        return tabulations[step.number()];
    }

    /// Per place of the fact's value the code of a column that depends on it alone.
    byte @Nullable [] codes(int column) {
        return codes[column];
    }

    ColumnProgram program() {
        return program;
    }

    RawCity city() {
        return city;
    }

    int steps() {
        return program.steps.size();
    }

    Pool pool() {
        return program.pool;
    }
}
