package hitomado.procedures.reading;

import hitomado.procedures.Outcome;
import hitomado.procedures.Programme;
import hitomado.procedures.Reason;
import hitomado.rules.DecisionTable;
import hitomado.rules.FactType;
import hitomado.rules.HitPolicy;
import hitomado.rules.Located;
import hitomado.rules.SubjectKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads `rules.yaml`: the table that decides a procedure or a programme, and further tables beside it.
final class TablesReader {
    private static final List<String> OUTCOMES =
            Arrays.stream(Outcome.values()).map(Outcome::code).toList();
    private final Draft draft;
    private final String outcomeTable;
    private final String output;

    TablesReader(Draft draft, String outcomeTable, String output) {
        this.draft = draft;
        this.outcomeTable = outcomeTable;
        this.output = output;
    }

    /// @return the versions of the table that decides
    List<DecisionTable> read(YamlMap file, SubjectKind unit) {
        var deciding = new ArrayList<DecisionTable>();
        for (var map : file.maps("tables")) {
            var table = table(map);
            draft.tables.add(table);
            if (table.id().equals(outcomeTable)) {
                deciding.add(table);
                checkOutcome(map, table, unit);
            }
        }
        if (deciding.isEmpty()) {
            draft.problems.add(file.at(), ProblemLog.MISSING, "table " + outcomeTable + " is missing");
        }
        file.done();
        return deciding;
    }

    private DecisionTable table(YamlMap map) {
        var outputs = outputs(map);
        var table = new DecisionTable(
                map.text("id"),
                Codes.read(map, "subject", SubjectKind.class, SubjectKind.EVENT),
                hitPolicy(map),
                map.list("inputs"),
                outputs,
                map.maps("rows").stream().map(row -> row(row, outputs)).toList(),
                map.at("id"),
                map.findDate("validFrom").orElse(null),
                map.findDate("validTo").orElse(null));
        map.done();
        return table;
    }

    private HitPolicy hitPolicy(YamlMap map) {
        var written = map.findLocated("hitPolicy");
        var policy = HitPolicy.find(written.map(Located::text).orElse("FIRST"));
        if (policy.isEmpty()) {
            draft.problems.add(map.at("hitPolicy"), ProblemLog.VALUE, "hitPolicy is not one of DMN's");
        }
        return policy.orElse(HitPolicy.FIRST);
    }

    private List<DecisionTable.Output> outputs(YamlMap map) {
        var outputs = new ArrayList<DecisionTable.Output>();
        map.findMap("outputs").ifPresent(all -> {
            for (var name : List.copyOf(all.keys())) {
                outputs.add(output(all, name));
            }
        });
        return outputs;
    }

    private DecisionTable.Output output(YamlMap all, String name) {
        var own = all.isMap(name) ? all.findMap(name) : Optional.<YamlMap>empty();
        if (own.isEmpty()) {
            var type = Codes.read(all, name, FactType.class).orElse(FactType.TEXT);
            return new DecisionTable.Output(name, type, type == FactType.CHOICE ? codesOf(all, name) : List.of());
        }
        var map = own.get();
        var output = new DecisionTable.Output(
                name, Codes.read(map, "type", FactType.class, FactType.TEXT), map.texts("choices"));
        map.done();
        return output;
    }

    private List<String> codesOf(YamlMap all, String name) {
        if (name.equals(Programme.ENTITLED)) {
            return List.of(Programme.YES, Programme.NO);
        }
        if (!name.equals("outcome")) {
            draft.problems.add(
                    all.at(name), ProblemLog.SHAPE, "write {type: choice, choices: [...]} for output " + name);
        }
        return OUTCOMES;
    }

    private DecisionTable.Row row(YamlMap map, List<DecisionTable.Output> outputs) {
        var then = map.list("then");
        var row = new DecisionTable.Row(map.list("when"), then, annotations(map), map.at());
        for (int i = 0; i < Math.min(then.size(), outputs.size()); i++) {
            boolean satisfied = then.get(i).text().equals("\"" + Outcome.SATISFIED.code() + "\"");
            if (satisfied && outputs.get(i).name().equals("outcome") && !map.has("satisfiedBy")) {
                draft.problems.add(map.at(), ProblemLog.MISSING, "a satisfied row names satisfiedBy");
            }
        }
        map.done();
        return row;
    }

    private Map<String, String> annotations(YamlMap map) {
        var notes = new LinkedHashMap<String, String>();
        map.findLocalText("because").ifPresent(because -> {
            notes.put(Reason.BECAUSE_JA, because.ja());
            notes.put(Reason.BECAUSE_EASY, because.easy());
            notes.put(Reason.BECAUSE_EN, because.en());
        });
        var citation = Parts.citation(map);
        notes.put(Reason.LAW, String.join("\n", citation.law()));
        notes.put(Reason.SOURCE, String.join("\n", citation.source()));
        notes.put(Reason.UNVERIFIED, Boolean.toString(citation.unverified()));
        map.findLocated("satisfiedBy").ifPresent(by -> {
            draft.mention(by, draft.procedureIds, "procedure");
            notes.put(Reason.SATISFIED_BY, by.text());
        });
        notes.values().removeIf(String::isEmpty);
        return notes;
    }

    private String whose() {
        return output.equals(Programme.ENTITLED) ? "programme" : "procedure";
    }

    private void checkOutcome(YamlMap map, DecisionTable table, SubjectKind unit) {
        if (table.subject() != unit) {
            draft.problems.add(
                    map.at("subject"), ProblemLog.VALUE, "subject must be the " + whose() + "'s unit, " + unit.code());
        }
        if (table.outputs().stream().noneMatch(column -> column.name().equals(output))) {
            draft.problems.add(map.at("outputs"), ProblemLog.MISSING, "output " + output + " is missing");
        }
        for (var row : table.rows()) {
            if (!row.annotations().containsKey(Reason.BECAUSE_JA)) {
                draft.problems.add(row.at(), ProblemLog.MISSING, "key because is missing: people read why");
            }
        }
    }
}
