package hitomado.bench;

import hitomado.bench.impact.ImpactReport;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// 影響の試算の計測 — `./hitomado bench impact [--residents N] [--data DIR] [--edits N]`.
public final class ImpactBench {
    private ImpactBench() {}

    static void main(String[] args) throws Exception {
        var residents = 910_000;
        var edits = 40;
        @Nullable Path data = null;
        for (var i = 0; i < args.length; i += 2) {
            if (i + 1 == args.length) {
                throw new IllegalArgumentException(args[i] + " needs a value");
            }
            switch (args[i]) {
                case "--residents" -> residents = Integer.parseInt(args[i + 1]);
                case "--edits" -> edits = Integer.parseInt(args[i + 1]);
                case "--data" -> data = Path.of(args[i + 1]);
                default -> throw new IllegalArgumentException("unknown option " + args[i]);
            }
        }
        ImpactReport.run(residents, data, edits, System.out);
        System.out.flush();
        System.exit(0);
    }
}
