package hitomado.bench;

import hitomado.bench.trust.TrustReport;
import java.io.IOException;

/// 信頼の計測 — `./hitomado bench trust [--sabotage [N]] [--seed N]`.
public final class TrustBench {
    private static final int USUAL = 20;

    private TrustBench() {}

    static void main(String[] args) throws IOException, InterruptedException {
        var sabotage = 0;
        var seed = System.nanoTime();
        for (var i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--sabotage" ->
                    sabotage = i + 1 < args.length && args[i + 1].matches("\\d{1,3}")
                            ? Integer.parseInt(args[++i])
                            : USUAL;
                case "--seed" -> seed = Long.parseLong(args[++i]);
                default -> {
                    System.err.println("unknown option " + args[i]);
                    System.exit(2);
                }
            }
        }
        System.out.println("seed " + seed);
        var figures = TrustReport.run(sabotage, seed, System.out);
        System.out.println(figures.line());
        System.exit(figures.leaks() == 0 && figures.tried() == figures.found() ? 0 : 1);
    }
}
