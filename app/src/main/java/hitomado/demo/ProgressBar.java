package hitomado.demo;

import hitomado.registry.city.ProgressListener;
import java.io.PrintStream;

/// 進捗 — one line on the console, redrawn at every full percent.
final class ProgressBar {
    private static final int WIDTH = 40;

    private final PrintStream out;
    private int shown = -1;

    ProgressBar(PrintStream out) {
        this.out = out;
    }

    void show(ProgressListener.Step step, long done, long total) {
        var percent = (int) Math.min(100, done * 100 / Math.max(1, total));
        if (percent != shown) {
            shown = percent;
            var full = percent * WIDTH / 100;
            out.print("\r[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "] " + percent + "% "
                    + step.name().toLowerCase(java.util.Locale.ROOT) + "      ");
            out.flush();
        }
    }

    void end() {
        out.println();
    }
}
