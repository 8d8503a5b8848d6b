package hitomado.bench;

import hitomado.bench.change.ChangeReport;

/// 異動から判定までの計測 — `./hitomado bench change [--residents N] [--changes N]`.
public final class ChangeBench {
    private ChangeBench() {}

    static void main(String[] args) throws Exception {
        var residents = 910_000;
        var changes = 100;
        for (var i = 0; i < args.length; i += 2) {
            if (i + 1 == args.length) {
                throw new IllegalArgumentException(args[i] + " needs a value");
            }
            switch (args[i]) {
                case "--residents" -> residents = Integer.parseInt(args[i + 1]);
                case "--changes" -> changes = Integer.parseInt(args[i + 1]);
                default -> throw new IllegalArgumentException("unknown option " + args[i]);
            }
        }
        var right = ChangeReport.run(residents, changes, System.out);
        System.out.flush();
        System.exit(right ? 0 : 1);
    }
}
