package hitomado.bench;

import hitomado.bench.load.LoadOrder;
import hitomado.bench.load.LoadReport;
import java.nio.file.Path;

/// 負荷の計測 — `./hitomado bench load [--residents N] [--seconds S] [--rate R] [--data DIR]`.
public final class LoadBench {
    private LoadBench() {}

    static void main(String[] args) throws Exception {
        var order = LoadOrder.STANDARD;
        for (var i = 0; i < args.length; i += 2) {
            if (i + 1 == args.length) {
                throw new IllegalArgumentException(args[i] + " needs a value");
            }
            order = switch (args[i]) {
                case "--residents" -> order.withResidents(Integer.parseInt(args[i + 1]));
                case "--seconds" -> order.withSeconds(Integer.parseInt(args[i + 1]));
                case "--warm-up" -> order.withWarmUp(Integer.parseInt(args[i + 1]));
                case "--rate" -> order.withRate(Double.parseDouble(args[i + 1]));
                case "--data" -> order.withData(Path.of(args[i + 1]));
                default -> throw new IllegalArgumentException("unknown option " + args[i]);
            };
        }
        LoadReport.run(order, System.out);
        System.out.flush();
        System.exit(0);
    }
}
