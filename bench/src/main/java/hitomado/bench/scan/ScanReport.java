package hitomado.bench.scan;

import hitomado.rules.bulk.BulkRows;
import hitomado.rules.bulk.Population;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// 計測の報告 — everything in one run on the same data; false when answers differ.
public final class ScanReport {
    private static final long SEED = 20261121;
    private static final int KIE_PROGRAMMES = 20;
    private static final int KIE_RESIDENTS = 10_000;

    /// The fastest counts, so that neither warming up nor a busy machine speaks against it.
    private static final int KIE_ROUNDS = 4;

    private final int residents;
    private final int programmes;
    private final PrintStream out;

    public ScanReport(int residents, int programmes, PrintStream out) {
        this.residents = residents;
        this.programmes = programmes;
        this.out = out;
    }

    public boolean run() throws Exception {
        var random = new SplittableRandom(SEED);
        List<Column> columns = Column.all(random);
        City city = City.of(columns, residents, random);
        Programmes tables = Programmes.of(columns, programmes, random);
        say(
                "%,d residents, %,d households, %d facts with %d distinct tests, %d programmes × %d rules",
                residents,
                city.households().length - 1,
                columns.size(),
                columns.stream().mapToInt(c -> c.tests().size()).sum(),
                programmes,
                Programmes.RULES);
        var bitmaps = new Bitmaps(city, tables);
        var rows = bitmaps.plan().code(bitmaps.population(), 2);
        double one = Stopwatch.median(5, 9, () -> bitmaps.scan(rows, 1));
        double two = Stopwatch.median(5, 9, () -> bitmaps.scan(rows, 2));
        double cpu = Stopwatch.processor(() -> bitmaps.scan(rows, 1));
        say("bitmap: %.1f ms processor time of one thread", cpu);
        say("bitmap: %.1f ms with 1 thread, %.1f ms with 2", one, two);
        List<long[]> bits = bitmaps.bits(bitmaps.scan(rows, 2));
        say("scalar executor: %,d answers compared, all equal", bitmaps.compareWithScalar(bits, 400));
        long raw = bitmaps.population().bytes();
        long answers = (long) bits.size() * bits.getFirst().length * 8;
        long bytes = (raw + rows.bytes() + answers + residents - 1) / residents;
        say(
                "memory: %d bytes a resident of raw columns, %d of codes, %d of answers",
                raw / residents, rows.bytes() / residents, answers / residents);
        double household = bitmaps.household();
        say("one household: %.0f us", household);
        Path csv = Csv.write(city);
        double duck = duckDb(city, bitmaps, csv, bits);
        double kie = kie(city, tables, bits);
        double load = load(city, bitmaps, tables, csv);
        double real = real();
        say(
                "bitmap_1t_ms=%.1f bitmap_2t_ms=%.1f vs_duckdb=%.0f vs_kie=%.0f real30_ms=%.0f load_persons_per_s=%.0f"
                        + " bytes_per_resident=%d household_us=%.0f",
                one, two, duck / two, kie / two, real, load, bytes, household);
        return true;
    }

    /// The real programmes only; their milliseconds.
    public double real() throws Exception {
        return new RealReport(residents, line -> say("%s", line)).run(new SplittableRandom(SEED + 1));
    }

    private double duckDb(City city, Bitmaps bitmaps, Path csv, List<long[]> bits) throws Exception {
        try (var ducks = new Ducks(city, bitmaps.plan(), csv)) {
            int batch = ducks.batch();
            double all = Stopwatch.once(() -> ducks.count(batch, ducks.programmes()));
            say(
                    "DuckDB: %,.0f ms with %d threads, %d programmes a statement (fastest of 10 to 250), counting only",
                    all, ducks.threads(), batch);
            say("DuckDB: %,d answers compared, all equal", ducks.compare(bits));
            return all;
        }
    }

    private double kie(City city, Programmes tables, List<long[]> bits) throws Exception {
        var kie = new Kie(city, tables.tables().subList(0, Math.min(KIE_PROGRAMMES, programmes)));
        int prefix = Math.min(KIE_RESIDENTS, residents);
        long[] answers = {0};
        double measured = Double.MAX_VALUE;
        for (int round = 0; round < KIE_ROUNDS; round++) {
            measured = Math.min(measured, Stopwatch.once(() -> answers[0] = kie.run(bits, prefix, 2)));
        }
        double all = measured / answers[0] * residents * programmes;
        say(
                "KIE DMN: %,.0f answers/s with 2 threads on %d programmes x %,d residents, all equal; extrapolated %,.0f s",
                answers[0] / measured * 1000, Math.min(KIE_PROGRAMMES, programmes), prefix, all / 1000);
        return all;
    }

    private double load(City city, Bitmaps bitmaps, Programmes tables, Path csv) throws Exception {
        try (var loading = new Loading(city, tables.book(), csv)) {
            var loaded = new ArrayList<Population>();
            double ms = Stopwatch.median(1, 3, () -> loaded.add(loading.load(2)));
            BulkRows wanted = bitmaps.plan().code(bitmaps.population(), 2);
            BulkRows coded = bitmaps.plan().code(loaded.getLast(), 2);
            for (int column = 0; column < bitmaps.plan().columns().size(); column++) {
                if (!Arrays.equals(coded.codes(column), wanted.codes(column))) {
                    throw new IllegalStateException("loaded differently: " + column);
                }
            }
            say("PostgreSQL: %,.0f ms for all raw columns over 2 connections, equal to the generated ones", ms);
            return residents / ms * 1000;
        }
    }

    private void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
        out.flush();
    }
}
