package hitomado.rules.dmn;

import hitomado.rules.DecisionTable;
import hitomado.rules.FactType;
import hitomado.rules.HitPolicy;
import hitomado.rules.Located;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// 判定表を DMN に書く — writes a decision table as a DMN 1.5 model for other engines and editors.
public final class DmnWriter {
    private static final String NAMESPACE = "https://www.omg.org/spec/DMN/20230324/MODEL/";

    private final DecisionTable table;
    private final Map<String, FactType> inputs;
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter out;

    private DmnWriter(DecisionTable table, Map<String, FactType> inputs) throws XMLStreamException {
        this.table = table;
        this.inputs = inputs;
        this.out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    }

    /// `facts` are the facts that the table may read, by name; only those it names become inputs of the model.
    public static DmnWriting write(DecisionTable table, Map<String, FactType> facts) {
        try {
            var writer = new DmnWriter(table, read(table, facts));
            writer.model();
            return check(writer.text.toString(), table);
        } catch (XMLStreamException notWritten) {
            throw new IllegalStateException("writing into memory failed", notWritten);
        }
    }

    /// What was written is read back: only what the reader understands leaves the house.
    private static DmnWriting check(String xml, DecisionTable table) {
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        return switch (DmnModel.read(table.id() + ".dmn", bytes)) {
            case DmnReading.Refused(var problems) -> new DmnWriting.Refused(problems);
            case DmnReading.Read(var model) ->
                model.problems().isEmpty() ? new DmnWriting.Written(xml) : new DmnWriting.Refused(model.problems());
        };
    }

    private static Map<String, FactType> read(DecisionTable table, Map<String, FactType> facts) {
        String all = Stream.concat(
                        table.inputs().stream(),
                        table.rows().stream()
                                .flatMap(row -> Stream.concat(row.conditions().stream(), row.outputs().stream())))
                .map(Located::text)
                .collect(Collectors.joining("\n"));
        var read = new TreeMap<String, FactType>();
        facts.forEach((name, type) -> {
            if (Pattern.compile("(?<![\\p{L}\\p{N}_.])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}_])")
                    .matcher(all)
                    .find()) {
                read.put(name, type);
            }
        });
        return read;
    }

    private void model() throws XMLStreamException {
        out.writeStartDocument("UTF-8", "1.0");
        open("definitions", Map.of("name", table.id(), "namespace", "urn:hitomado:" + table.id(), "id", "definitions"));
        out.writeDefaultNamespace(NAMESPACE);
        for (var input : inputs.entrySet()) {
            open("inputData", Map.of("name", input.getKey(), "id", "input-" + input.getKey()));
            empty("variable", Map.of("name", input.getKey(), "typeRef", type(input.getValue())));
            out.writeEndElement();
        }
        open("decision", Map.of("name", table.id(), "id", "decision"));
        String period = Stream.of(table.validFrom(), table.validTo())
                .map(day -> day == null ? "" : day.toString())
                .collect(Collectors.joining("/"));
        if (!period.equals("/")) {
            element("description", period);
        }
        empty("variable", Map.of("name", table.id()));
        for (String input : inputs.keySet()) {
            open("informationRequirement", Map.of());
            empty("requiredInput", Map.of("href", "#input-" + input));
            out.writeEndElement();
        }
        decisionTable();
        out.writeEndElement();
        out.writeEndElement();
        out.writeEndDocument();
    }

    private void decisionTable() throws XMLStreamException {
        var notes = new TreeSet<String>();
        table.rows().forEach(row -> notes.addAll(row.annotations().keySet()));
        open("decisionTable", policy(table.policy()));
        for (Located input : table.inputs()) {
            open("input", Map.of());
            texted("inputExpression", input.text());
            out.writeEndElement();
        }
        for (var output : table.outputs()) {
            open("output", Map.of("name", output.name(), "typeRef", type(output.type())));
            if (!output.choices().isEmpty()) {
                texted(
                        "outputValues",
                        output.choices().stream().map(c -> '"' + c + '"').collect(Collectors.joining(", ")));
            }
            out.writeEndElement();
        }
        for (String note : notes) {
            empty("annotation", Map.of("name", note));
        }
        for (var row : table.rows()) {
            open("rule", Map.of());
            for (Located condition : row.conditions()) {
                texted("inputEntry", condition.text());
            }
            for (Located result : row.outputs()) {
                texted("outputEntry", result.text());
            }
            for (String note : notes) {
                texted("annotationEntry", row.annotations().getOrDefault(note, ""));
            }
            out.writeEndElement();
        }
        out.writeEndElement();
    }

    private static Map<String, String> policy(HitPolicy policy) {
        return switch (policy) {
            case UNIQUE, ANY, FIRST, PRIORITY, COLLECT -> Map.of("hitPolicy", policy.name());
            case COLLECT_SUM -> Map.of("hitPolicy", "COLLECT", "aggregation", "SUM");
            case COLLECT_COUNT -> Map.of("hitPolicy", "COLLECT", "aggregation", "COUNT");
            case COLLECT_MIN -> Map.of("hitPolicy", "COLLECT", "aggregation", "MIN");
            case COLLECT_MAX -> Map.of("hitPolicy", "COLLECT", "aggregation", "MAX");
        };
    }

    private static String type(FactType type) {
        return switch (type) {
            case TEXT, CHOICE -> "string";
            case NUMBER -> "number";
            case BOOLEAN -> "boolean";
            case DATE -> "date";
            case TIME -> "time";
            case DATE_TIME -> "date and time";
        };
    }

    private void open(String name, Map<String, String> attributes) throws XMLStreamException {
        out.writeStartElement(name);
        attributes(attributes);
    }

    private void empty(String name, Map<String, String> attributes) throws XMLStreamException {
        out.writeEmptyElement(name);
        attributes(attributes);
    }

    private void attributes(Map<String, String> attributes) throws XMLStreamException {
        for (String name : List.copyOf(new TreeSet<>(attributes.keySet()))) {
            out.writeAttribute(name, attributes.getOrDefault(name, ""));
        }
    }

    private void texted(String name, String content) throws XMLStreamException {
        open(name, Map.of());
        element("text", content);
        out.writeEndElement();
    }

    private void element(String name, String content) throws XMLStreamException {
        open(name, Map.of());
        out.writeCharacters(content);
        out.writeEndElement();
    }
}
