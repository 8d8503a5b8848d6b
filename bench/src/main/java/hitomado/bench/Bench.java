package hitomado.bench;

import java.util.Arrays;

/// 計測 — `./hitomado bench NAME …` starts here.
public final class Bench {
    private Bench() {}

    static void main(String[] args) throws Exception {
        var name = args.length == 0 ? "" : args[0];
        var rest = args.length == 0 ? args : Arrays.copyOfRange(args, 1, args.length);
        switch (name) {
            case "change" -> ChangeBench.main(rest);
            case "effort" -> EffortBench.main(rest);
            case "load" -> LoadBench.main(rest);
            case "scan" -> ScanBench.main(rest);
            case "outreach" -> OutreachBench.main(rest);
            case "rules-truth" -> RulesTruthBench.main(rest);
            case "tck" -> TckBench.main(rest);
            default -> {
                System.err.println(
                        "計測の名前は change・effort・load・outreach・rules-truth・scan・tck です / name one of: change effort load outreach rules-truth scan tck");
                System.exit(2);
            }
        }
    }
}
