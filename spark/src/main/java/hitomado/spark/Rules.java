package hitomado.spark;

import hitomado.procedures.DefinitionFiles;
import hitomado.procedures.DefinitionSource;
import hitomado.procedures.Definitions;
import hitomado.procedures.Programme;
import hitomado.rules.SubjectKind;
import hitomado.rules.bulk.BulkPlan;
import hitomado.rules.bulk.Planning;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// 展開済みの規則 — the compiled definitions and the plans of an order; one per JVM, whatever the number of tasks.
record Rules(
        Definitions definitions, List<Programme> programmes, Optional<BulkPlan> persons, Optional<BulkPlan> homes) {
    private static final Map<String, Rules> COMPILED = new ConcurrentHashMap<>();

    /// @throws hitomado.procedures.DefinitionsRefused when the definitions are not sound
    /// @throws IllegalArgumentException for an id that is no programme, or a table that cannot be scanned
    static Rules of(Order order) {
        var key = order.fingerprint() + order.asOf() + order.programmes();
        return COMPILED.computeIfAbsent(key, missing -> compile(order));
    }

    private static Rules compile(Order order) {
        var definitions = DefinitionSource.checked(DefinitionFiles.of(order.files()));
        var programmes = order.programmes().isEmpty()
                ? List.copyOf(definitions.programmes().values())
                : order.programmes().stream()
                        .map(id -> definitions
                                .findProgramme(id)
                                .orElseThrow(() -> new IllegalArgumentException("no programme " + id)))
                        .toList();
        return new Rules(
                definitions,
                programmes,
                plan(definitions, programmes, SubjectKind.PERSON, order),
                plan(definitions, programmes, SubjectKind.HOUSEHOLD, order));
    }

    private static Optional<BulkPlan> plan(
            Definitions definitions, List<Programme> programmes, SubjectKind unit, Order order) {
        var tables = programmes.stream()
                .filter(programme -> programme.unit() == unit)
                .map(Programme::table)
                .toList();
        if (tables.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (definitions.rules().bulk(tables, order.asOf())) {
                    case Planning.Planned(var plan) -> plan;
                    case Planning.Refused(var problems) ->
                        throw new IllegalArgumentException("not in bulk: " + problems);
                });
    }
}
