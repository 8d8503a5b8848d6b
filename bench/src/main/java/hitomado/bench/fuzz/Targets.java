package hitomado.bench.fuzz;

import java.util.List;
import java.util.stream.Stream;

/// 対象の一覧 — everything that reads what comes from outside.
public final class Targets {
    private Targets() {}

    public static List<Target> all() {
        return Stream.of(TypedTargets.all(), DefinitionTargets.all(), SealedTargets.all())
                .flatMap(List::stream)
                .toList();
    }

    static Target named(String name) {
        return all().stream()
                .filter(target -> target.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no target " + name));
    }
}
