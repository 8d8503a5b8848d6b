package hitomado.bench;

import hitomado.bench.fuzz.FuzzRun;
import hitomado.bench.fuzz.Fuzzed;
import hitomado.bench.fuzz.Targets;
import hitomado.bench.trust.AuditMeasures;
import hitomado.bench.trust.TrustReport;
import java.nio.file.Path;

/// 信頼の計測 — `./hitomado bench trust [--sabotage [N]] [--seed N] [--rows N] [--fuzz-seconds N]`.
public final class TrustBench {
    private static final int USUAL = 20;
    private static final Path FINDINGS = Path.of("bench/src/test/resources/fuzz");

    private TrustBench() {}

    private record Asked(int sabotage, long seed, int rows, int fuzzSeconds) {
        static Asked of(String[] args) {
            var asked = new Asked(0, System.nanoTime(), 200_000, 5);
            for (var i = 0; i < args.length; i++) {
                var number = i + 1 < args.length && args[i + 1].matches("-?\\d{1,18}") ? args[i + 1] : "";
                asked = switch (args[i]) {
                    case "--sabotage" -> asked.sabotage(number.isEmpty() ? USUAL : Integer.parseInt(number));
                    case "--seed" -> new Asked(asked.sabotage, number(args[i], number), asked.rows, asked.fuzzSeconds);
                    case "--rows" ->
                        new Asked(asked.sabotage, asked.seed, (int) number(args[i], number), asked.fuzzSeconds);
                    case "--fuzz-seconds" ->
                        new Asked(asked.sabotage, asked.seed, asked.rows, (int) number(args[i], number));
                    default -> throw new IllegalArgumentException("unknown option " + args[i]);
                };
                i += number.isEmpty() ? 0 : 1;
            }
            return asked;
        }

        private Asked sabotage(int times) {
            return new Asked(times, seed, rows, fuzzSeconds);
        }

        private static long number(String option, String given) {
            if (given.isEmpty()) {
                throw new IllegalArgumentException(option + " needs a number");
            }
            return Long.parseLong(given);
        }
    }

    static void main(String[] args) throws Exception {
        Asked asked;
        try {
            asked = Asked.of(args);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
            return;
        }
        System.out.println("seed " + asked.seed());
        var rights = TrustReport.run(asked.sabotage(), asked.seed(), System.out);
        var audit = new AuditMeasures(asked.rows(), System.out).run();
        var fuzz = new FuzzRun(Fuzzed.class, FINDINGS, asked.fuzzSeconds(), System.out).run(Targets.all());
        System.out.println(rights.line() + " " + audit + " fuzz_execs=" + fuzz.execs());
        System.exit(rights.leaks() == 0 && rights.tried() == rights.found() && fuzz.found() == 0 ? 0 : 1);
    }
}
