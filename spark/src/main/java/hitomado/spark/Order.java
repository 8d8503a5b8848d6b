package hitomado.spark;

import hitomado.procedures.DefinitionFiles;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/// 走査の指示 — which programmes of which definitions are decided as of which day; sent to every executor.
///
/// @param files definition files by path
/// @param programmes ids; empty: all of them
public record Order(TreeMap<String, String> files, List<String> programmes, LocalDate asOf) implements Serializable {
    public static Order of(DefinitionFiles files, Collection<String> programmes, LocalDate asOf) {
        return new Order(new TreeMap<>(files.contents()), List.copyOf(programmes), asOf);
    }

    /// One name for these definitions, so that an executor compiles them once.
    String fingerprint() {
        return DefinitionFiles.of(files).sha256();
    }
}
