package hitomado.bench;

import hitomado.bench.effort.EffortReport;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.error.YAMLException;

/// 手間の計測 — `./hitomado bench effort [--households FILE] [--only ID] [--keep DIRECTORY]`.
public final class EffortBench {
    private EffortBench() {}

    static void main(String[] args) throws IOException {
        try {
            System.exit(run(args) ? 0 : 1);
        } catch (IllegalArgumentException | YAMLException wrong) {
            System.err.println(wrong.getMessage());
        } catch (NoSuchFileException missing) {
            System.err.println("no such file: " + missing.getFile());
        } catch (CharacterCodingException unreadable) {
            System.err.println("the file is not UTF-8");
        }
        System.exit(2);
    }

    private static boolean run(String[] args) throws IOException {
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
        return EffortReport.run(new EffortReport.Order(households, only, keep), System.out);
    }
}
