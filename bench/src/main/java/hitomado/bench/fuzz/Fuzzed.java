package hitomado.bench.fuzz;

/// The class that the fuzzer calls, by the names that it looks for; the target is a system property.
public final class Fuzzed {
    static final String TARGET = "hitomado.fuzz.target";
    private static final Target CHOSEN = Targets.named(System.getProperty(TARGET, ""));

    private Fuzzed() {}

    /// One input.
    public static void fuzzerTestOneInput(byte[] input) {
        CHOSEN.reader().accept(input);
    }
}
