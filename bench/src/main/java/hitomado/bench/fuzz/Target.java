package hitomado.bench.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/// 対象 — a reader of something that comes from outside, and what must hold of every input.
///
/// @param name as in `--target` and in the folder of findings
/// @param reader throws where an input is not refused as it should be
/// @param seeds inputs to begin with
public record Target(String name, Consumer<byte[]> reader, List<byte[]> seeds) {
    public Target {
        seeds = List.copyOf(seeds);
    }

    /// One that reads text; what is not UTF-8 is read with replacement characters, as a web server does.
    static Target ofText(String name, Consumer<String> reader, String... seeds) {
        return new Target(
                name,
                bytes -> reader.accept(new String(bytes, StandardCharsets.UTF_8)),
                List.of(seeds).stream()
                        .map(seed -> seed.getBytes(StandardCharsets.UTF_8))
                        .toList());
    }

    /// What an input must never lead to.
    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
