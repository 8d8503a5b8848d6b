package hitomado.bench;

import hitomado.bench.fuzz.FuzzRun;
import hitomado.bench.fuzz.Fuzzed;
import hitomado.bench.fuzz.Target;
import hitomado.bench.fuzz.Targets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// ファジング — `./hitomado bench fuzz [--seconds N] [--target NAME]`.
public final class FuzzBench {
    private static final int USUAL_SECONDS = 20;

    private FuzzBench() {}

    static void main(String[] args) throws IOException, InterruptedException {
        var seconds = USUAL_SECONDS;
        var targets = Targets.all();
        for (var i = 0; i + 1 < args.length; i += 2) {
            var value = args[i + 1];
            switch (args[i]) {
                case "--seconds" -> seconds = Integer.parseInt(value);
                case "--target" -> targets = one(value);
                default -> usage(args[i]);
            }
        }
        if (args.length % 2 == 1) {
            usage(args[args.length - 1]);
        }
        var figures =
                new FuzzRun(Fuzzed.class, Path.of("bench/src/test/resources/fuzz"), seconds, System.out).run(targets);
        System.out.println(figures.line());
        System.exit(figures.found() == 0 ? 0 : 1);
    }

    private static List<Target> one(String name) {
        var found = Targets.all().stream()
                .filter(target -> target.name().equals(name))
                .toList();
        if (found.isEmpty()) {
            usage(name);
        }
        return found;
    }

    private static void usage(String wrong) {
        System.err.println("cannot read " + wrong + "; targets: "
                + Targets.all().stream().map(Target::name).toList());
        System.exit(2);
    }
}
