package hitomado.bench;

import hitomado.bench.outreach.OutreachReport;

/// 大量発送の計測 — `./hitomado bench outreach [--people N] [--kills K]`.
public final class OutreachBench {
    private OutreachBench() {}

    static void main(String[] args) throws Exception {
        var people = 100_000;
        var kills = 2;
        for (var i = 0; i < args.length; i += 2) {
            if (i + 1 == args.length) {
                throw new IllegalArgumentException(args[i] + " needs a value");
            }
            switch (args[i]) {
                case "--people" -> people = Integer.parseInt(args[i + 1]);
                case "--kills" -> kills = Integer.parseInt(args[i + 1]);
                default -> throw new IllegalArgumentException("unknown option " + args[i]);
            }
        }
        var right = OutreachReport.run(people, kills, System.out);
        System.out.flush();
        System.exit(right ? 0 : 1);
    }
}
