package hitomado.bench.scan;

import hitomado.rules.bulk.BulkPlan;
import hitomado.rules.bulk.Population;
import java.nio.file.Path;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/// 実在の制度の報告 — the 30 real programmes, then all of them, over one city.
final class RealReport {
    /// In a thousand values.
    private static final int UNKNOWN = 1;

    private final int residents;
    private final Consumer<String> out;

    RealReport(int residents, Consumer<String> out) {
        this.residents = residents;
        this.out = out;
    }

    /// Milliseconds of the 30 programmes with 2 threads.
    double run(SplittableRandom random) throws Exception {
        var definitions = RealProgrammes.definitions(Path.of("definitions"));
        RealProgrammes all = RealProgrammes.all(definitions, City.DAY);
        Population city = RealCity.of(all, residents, UNKNOWN, random);
        say(
                "real programmes: %,d residents in %,d households, %d given facts, %d bytes a resident",
                city.persons(), city.households(), city.facts().size(), city.bytes() / city.persons());
        RealProgrammes thirty = RealProgrammes.of(definitions, RealProgrammes.THIRTY, City.DAY);
        say("the 30: %s", String.join(" ", thirty.names()));
        double first = Stopwatch.once(() -> new RealRun(thirty, city).run(2));
        double ms = measure("30 real programmes", thirty, city);
        say("first run of a new plan (its lists of values included, nothing warm): %.0f ms", first);
        measure(all.names().size() + " real programmes", all, city);
        double again = Stopwatch.median(
                3, 5, () -> new RealRun(RealProgrammes.of(definitions, RealProgrammes.THIRTY, City.DAY), city).run(2));
        say("30 real programmes planned anew each time, as after an edit: %.1f ms", again);
        say("one household, all real programmes: %.0f us", new RealRun(all, city).household());
        return ms;
    }

    private double measure(String what, RealProgrammes programmes, Population city) throws Exception {
        var run = new RealRun(programmes, city);
        RealRun.Parts two = run.measure(2);
        int columns = 0;
        for (BulkPlan plan : programmes.plans()) {
            columns += plan.columns().size();
        }
        Set<String> scalars = programmes.scalars();
        say(
                "%s: %.1f ms with 2 threads from raw columns, %.1f the fastest (derived facts and coding of %d columns %.1f, tables %.1f;"
                        + " %.1f ms processor time of one thread); %d left to the scalar executor%s",
                what,
                two.all(),
                two.fastest(),
                columns,
                two.code(),
                two.scan(),
                run.processor(),
                scalars.size(),
                scalars.isEmpty() ? "" : ": " + scalars);
        RealRun.Compared compared = run.compare();
        say(
                "%s: %,d households compared with the scalar executor, %,d codes and %,d answers, all equal"
                        + " (%,d that it decides are left open)",
                what, compared.households(), compared.codes(), compared.decisions(), compared.open());
        return two.all();
    }

    private void say(String format, Object... values) {
        out.accept(String.format(java.util.Locale.ROOT, format, values));
    }
}
