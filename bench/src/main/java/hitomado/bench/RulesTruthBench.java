package hitomado.bench;

import hitomado.bench.truth.RulesTruth;
import hitomado.procedures.DefinitionSource;
import hitomado.procedures.Definitions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// 制度の答え合わせ — `./hitomado bench rules-truth [DIR | --list]`: programmes for households given from outside.
public final class RulesTruthBench {
    static final Path SHIPPED = Path.of("bench/src/main/resources/hitomado/bench/truth");

    private RulesTruthBench() {}

    static void main(String[] args) throws IOException {
        if (args.length > 0 && args[0].equals("--list")) {
            RulesTruth.list(definitions(), System.out);
            return;
        }
        var directory = args.length > 0 ? Path.of(args[0]) : SHIPPED;
        if (!Files.isDirectory(directory)) {
            System.err.println("フォルダがありません / no such directory: " + directory);
            System.exit(2);
        }
        System.exit(RulesTruth.run(definitions(), directory, System.out) ? 0 : 1);
    }

    private static Definitions definitions() {
        return DefinitionSource.checked(DefinitionSource.directory(Path.of("definitions")));
    }
}
