package hitomado.bench.fuzz;

import java.nio.charset.StandardCharsets;

/// A reader that breaks, to see that this is noticed.
public final class BreakingEntry {
    private BreakingEntry() {}

    /// Breaks where something follows the character that the seed consists of.
    public static void fuzzerTestOneInput(byte[] input) {
        var text = new String(input, StandardCharsets.UTF_8);
        if (text.startsWith("破") && text.length() > 1) {
            throw new IllegalStateException("breaks as it should");
        }
    }
}
