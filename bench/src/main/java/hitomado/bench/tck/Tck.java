package hitomado.bench.tck;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/// The door of this package.
public final class Tck {
    private Tck() {}

    /// Runs all cases under the folder, prints the report, writes the results; whether no case was wrong.
    public static boolean run(Path root, Path results, PrintStream out) throws IOException {
        var report = new TckReport(TckRun.under(root));
        report.write(results);
        out.println("結果 / results: " + results);
        report.print(out);
        return report.wrong() == 0;
    }
}
