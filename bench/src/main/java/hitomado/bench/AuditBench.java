package hitomado.bench;

import hitomado.bench.trust.AuditMeasures;

/// 監査の計測 — `./hitomado bench audit [--rows N]`; part of what `bench trust` shows.
public final class AuditBench {
    private AuditBench() {}

    static void main(String[] args) throws Exception {
        var rows = 1_000_000;
        for (var i = 0; i < args.length; i += 2) {
            if (!args[i].equals("--rows") || i + 1 == args.length) {
                throw new IllegalArgumentException("--rows N");
            }
            rows = Integer.parseInt(args[i + 1]);
        }
        System.out.println(new AuditMeasures(rows, System.out).run());
        System.exit(0);
    }
}
