package hitomado.bench;

import hitomado.bench.tck.Tck;
import java.nio.file.Files;
import java.nio.file.Path;

/// DMN の適合性試験 — `./hitomado bench tck [DIR]`: passed, refused and wrong cases of the DMN technology compatibility kit.
public final class TckBench {
    private TckBench() {}

    static void main(String[] args) throws Exception {
        Path root = Path.of(args.length > 0 ? args[0] : "../shared/tck");
        if (!Files.isDirectory(root)) {
            System.err.println("DMN TCK のフォルダがありません / no folder of the DMN TCK: " + root);
            System.err.println("OMG DMN の適合性試験で、dmn-tck コミュニティが公開しています（GitHub の dmn-tck/tck、TestCases フォルダ）。");
            System.err.println(
                    "It is the compatibility kit of OMG DMN, published by the dmn-tck community (dmn-tck/tck on GitHub).");
            System.err.println("./hitomado bench tck DIR");
            System.exit(2);
        }
        if (!Tck.run(root, Path.of("target/tck/tck_results.csv"), System.out)) {
            System.exit(1);
        }
    }
}
