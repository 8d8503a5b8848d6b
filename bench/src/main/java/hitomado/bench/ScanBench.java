package hitomado.bench;

import ch.qos.logback.classic.Level;
import hitomado.bench.scan.ScanReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// 走査の計測 — `./hitomado bench scan [--residents N] [--programmes N] [--only real]`.
public final class ScanBench {
    private ScanBench() {}

    /// KIE warns of every table without a matching row: writing that would slow it down.
    private static void quiet() {
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(Level.ERROR);
        }
    }

    static void main(String[] args) throws Exception {
        int residents = 1_000_000;
        int programmes = 500;
        boolean all = true;
        for (var i = 0; i < args.length; i += 2) {
            if (i + 1 == args.length) {
                throw new IllegalArgumentException(args[i] + " needs a value");
            }
            switch (args[i]) {
                case "--residents" -> residents = Integer.parseInt(args[i + 1]);
                case "--programmes" -> programmes = Integer.parseInt(args[i + 1]);
                case "--only" -> all = !args[i + 1].equals("real");
                default -> throw new IllegalArgumentException("unknown option " + args[i]);
            }
        }
        quiet();
        var report = new ScanReport(residents, programmes, System.out);
        System.exit((all ? report.run() : report.real() > 0) ? 0 : 1);
    }
}
