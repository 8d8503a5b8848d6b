package hitomado.demo;

import hitomado.registry.city.ProgressListener;
import java.io.PrintStream;
import java.util.Locale;

/// 進捗 — one line on a terminal, redrawn at every full percent; elsewhere, as in a log, a line at every quarter.
final class ProgressBar {
    private static final int WIDTH = 40;

    private static final int QUARTER = 25;

    private final PrintStream out;
    private final boolean terminal =
            System.console() != null && System.console().isTerminal();
    private int shown = -1;

    ProgressBar(PrintStream out) {
        this.out = out;
    }

    void show(ProgressListener.Step step, long done, long total) {
        var percent = (int) Math.min(100, done * 100 / Math.max(1, total));
        var mark = terminal ? percent : percent / QUARTER * QUARTER;
        if (mark != shown) {
            shown = mark;
            var full = percent * WIDTH / 100;
            var bar = "[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "] " + percent + "% "
                    + step.name().toLowerCase(Locale.ROOT);
            out.print(terminal ? "\r" + bar + "      " : bar + "\n");
            out.flush();
        }
    }

    void end() {
        if (terminal) {
            out.println();
        }
    }
}
