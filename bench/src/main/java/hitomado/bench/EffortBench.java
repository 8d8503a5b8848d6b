package hitomado.bench;

import hitomado.bench.effort.EffortReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// 手間の計測 — `./hitomado bench effort [--households FILE] [--only ID] [--keep DIRECTORY]`.
public final class EffortBench {
    private EffortBench() {}

    static void main(String[] args) throws Exception {
        Path households = null;
        Path keep = null;
        List<String> only = new ArrayList<>();
        for (var i = 0; i < args.length; i += 2) {
            if (i + 1 == args.length) {
                throw new IllegalArgumentException(args[i] + " needs a value");
            }
            switch (args[i]) {
                case "--households" -> households = Path.of(args[i + 1]);
                case "--only" -> only.add(args[i + 1]);
                case "--keep" -> keep = Path.of(args[i + 1]);
                default -> throw new IllegalArgumentException("unknown option " + args[i]);
            }
        }
        var green = EffortReport.run(new EffortReport.Order(households, only, keep), System.out);
        System.out.flush();
        System.exit(green ? 0 : 1);
    }
}
