package hitomado.rules.dmn;

import hitomado.rules.HitPolicy;
import hitomado.rules.Located;
import hitomado.rules.Position;
import hitomado.rules.Problem;
import hitomado.rules.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 判定表の原文 — a decision table of a model as its texts, to be edited as a table of ours.
///
/// @param outputs names; empty for an output without one
/// @param at where the table stands in the file
public record DmnTable(
        String decision, HitPolicy policy, List<Located> inputs, List<String> outputs, List<Row> rows, Position at) {
    public DmnTable {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        rows = List.copyOf(rows);
    }

    /// 行の原文 — cells, results and annotations by the name of their column.
    public record Row(List<Located> cells, List<Located> results, Map<String, String> notes) {
        public Row {
            cells = List.copyOf(cells);
            results = List.copyOf(results);
            notes = Map.copyOf(notes);
        }
    }

    /// 読込みの結果 — the tables of a model, or what of it is outside the subset.
    public sealed interface Reading {
        /// Every table in the order of the file.
        record Read(List<DmnTable> tables) implements Reading {
            public Read {
                tables = List.copyOf(tables);
            }
        }

        /// At least one decision is refused.
        record Refused(List<Problem> problems) implements Reading {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /// Reads the tables of a model that can be evaluated as a whole; `file` is only named in problems.
    public static Reading read(String file, byte[] content) {
        return switch (DmnModel.read(file, content)) {
            case DmnReading.Refused(var problems) -> new Reading.Refused(problems);
            case DmnReading.Read(var model) ->
                model.problems().isEmpty() ? tables(file, content) : new Reading.Refused(model.problems());
        };
    }

    private static Reading tables(String file, byte[] content) {
        try {
            var tables = new ArrayList<DmnTable>();
            var problems = new ArrayList<Problem>();
            for (Element decision : XmlTree.read(file, content).all("decision").toList()) {
                for (Element table : decision.all("decisionTable").toList()) {
                    HitPolicy policy = policy(table);
                    if (policy == null) {
                        problems.add(new Problem(table.at(), Problems.OUTSIDE_SUBSET, "hit policy of all hits"));
                    } else {
                        tables.add(table(decision, table, policy));
                    }
                }
            }
            return problems.isEmpty() ? new Reading.Read(tables) : new Reading.Refused(problems);
        } catch (XmlTree.Bad bad) {
            return new Reading.Refused(List.of(new Problem(bad.at, bad.code, String.valueOf(bad.getMessage()))));
        }
    }

    private static @Nullable HitPolicy policy(Element table) {
        return switch (table.attribute("hitPolicy") + " " + table.attribute("aggregation")) {
            case " ", "UNIQUE " -> HitPolicy.UNIQUE;
            case "ANY " -> HitPolicy.ANY;
            case "FIRST " -> HitPolicy.FIRST;
            case "PRIORITY " -> HitPolicy.PRIORITY;
            case "COLLECT " -> HitPolicy.COLLECT;
            case "COLLECT SUM" -> HitPolicy.COLLECT_SUM;
            case "COLLECT COUNT" -> HitPolicy.COLLECT_COUNT;
            case "COLLECT MIN" -> HitPolicy.COLLECT_MIN;
            case "COLLECT MAX" -> HitPolicy.COLLECT_MAX;
            default -> null;
        };
    }

    private static DmnTable table(Element decision, Element table, HitPolicy policy) {
        var notes = table.all("annotation").map(Element::named).toList();
        return new DmnTable(
                decision.named(),
                policy,
                table.all("input")
                        .map(input -> input.text("inputExpression"))
                        .filter(Objects::nonNull)
                        .map(DmnTable::located)
                        .toList(),
                table.all("output").map(Element::named).toList(),
                table.all("rule").map(rule -> row(rule, notes)).toList(),
                table.at());
    }

    private static Row row(Element rule, List<String> notes) {
        var entries = rule.all("annotationEntry").toList();
        var texts = new HashMap<String, String>();
        for (int i = 0; i < Math.min(notes.size(), entries.size()); i++) {
            Element text = entries.get(i).first("text");
            texts.put(notes.get(i), text == null ? "" : text.text());
        }
        return new Row(texts(rule.all("inputEntry")), texts(rule.all("outputEntry")), texts);
    }

    private static List<Located> texts(Stream<Element> entries) {
        return entries.map(entry -> entry.first("text"))
                .filter(Objects::nonNull)
                .map(DmnTable::located)
                .toList();
    }

    private static Located located(Element text) {
        return new Located(text.text(), text.at());
    }
}
