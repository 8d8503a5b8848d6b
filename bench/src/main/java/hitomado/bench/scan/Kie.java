package hitomado.bench.scan;

import hitomado.rules.DecisionTable;
import hitomado.rules.FactType;
import hitomado.rules.Value;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/// KIE DMN — the first programmes as DMN models, compiled once, each with the facts that it reads.
final class Kie {
    private static final String MODEL = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    private static final String NAMESPACE = "urn:hitomado:scan";

    private final City city;
    private final List<DecisionTable> tables;
    private final List<int[]> sources = new ArrayList<>();
    private final DMNRuntime runtime;
    private final List<DMNModel> models = new ArrayList<>();

    Kie(City city, List<DecisionTable> tables) {
        this.city = city;
        this.tables = List.copyOf(tables);
        List<String> names = city.columns().stream().map(Column::name).toList();
        List<Resource> resources = new ArrayList<>();
        for (DecisionTable table : tables) {
            sources.add(table.inputs().stream()
                    .mapToInt(input -> names.indexOf(input.text()))
                    .toArray());
            Resource resource = ResourceFactory.newReaderResource(new StringReader(xml(table)), "UTF-8");
            resource.setSourcePath(table.id() + ".dmn");
            resources.add(resource);
        }
        runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(resources)
                .getOrElseThrow(wrong -> new IllegalStateException("KIE refuses a model", wrong));
        tables.forEach(table -> models.add(runtime.getModel(NAMESPACE + ":" + table.id(), table.id())));
    }

    private static String name(String fact) {
        return fact.replace('.', '_');
    }

    private String xml(DecisionTable table) {
        var xml = new StringBuilder("<definitions xmlns=\"" + MODEL + "\" id=\"m\" name=\"" + table.id()
                + "\" namespace=\"" + NAMESPACE + ":" + table.id() + "\">\n");
        var requirements = new StringBuilder();
        var inputs = new StringBuilder();
        for (int place = 0; place < table.inputs().size(); place++) {
            String fact = table.inputs().get(place).text();
            String name = name(fact);
            String type = type(fact);
            xml.append("<inputData id=\"i%d\" name=\"%s\"><variable name=\"%s\" typeRef=\"%s\"/></inputData>\n"
                    .formatted(place, name, name, type));
            requirements.append("<informationRequirement><requiredInput href=\"#i%d\"/></informationRequirement>\n"
                    .formatted(place));
            inputs.append(
                    "<input id=\"c%d\"><inputExpression typeRef=\"%s\"><text>%s</text></inputExpression></input>\n"
                            .formatted(place, type, name));
        }
        xml.append("<decision id=\"d\" name=\"eligible\"><variable name=\"eligible\" typeRef=\"boolean\"/>\n");
        xml.append(requirements).append("<decisionTable hitPolicy=\"FIRST\">\n").append(inputs);
        xml.append("<output id=\"o\"/>\n");
        table.rows().forEach(row -> {
            xml.append("<rule>");
            row.conditions()
                    .forEach(test -> xml.append("<inputEntry><text>")
                            .append(escaped(test.text()))
                            .append("</text></inputEntry>"));
            xml.append("<outputEntry><text>")
                    .append(row.outputs().getFirst().text())
                    .append("</text></outputEntry></rule>\n");
        });
        return xml.append("</decisionTable></decision></definitions>").toString();
    }

    private String type(String fact) {
        FactType type = city.columns().stream()
                .filter(column -> column.name().equals(fact))
                .findFirst()
                .orElseThrow()
                .type();
        return switch (type) {
            case NUMBER -> "number";
            case DATE -> "date";
            case BOOLEAN -> "boolean";
            default -> "string";
        };
    }

    /// Dates by the function, which every version of the standard has.
    private static String escaped(String test) {
        return test.replaceAll("@(\"[0-9-]+\")", "date($1)")
                .replace("&", "&amp;")
                .replace("<", "&lt;");
    }

    /// Evaluates every model for so many residents on so many threads; throws when an answer differs. Returns the
    /// number of answers.
    long run(List<long[]> bits, int residents, int threads) throws InterruptedException {
        var done = new AtomicLong();
        var failure = new java.util.concurrent.atomic.AtomicReference<RuntimeException>();
        List<Thread> workers = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            int first = thread;
            workers.add(Thread.ofPlatform().start(() -> {
                try {
                    for (int row = first; row < residents; row += threads) {
                        for (int table = 0; table < models.size(); table++) {
                            same(table, row, bits.get(table));
                            done.incrementAndGet();
                        }
                    }
                } catch (RuntimeException wrong) {
                    failure.set(wrong);
                }
            }));
        }
        for (Thread worker : workers) {
            worker.join();
        }
        if (failure.get() != null) {
            throw failure.get();
        }
        return done.get();
    }

    private void same(int table, int row, long[] bits) {
        DMNContext context = runtime.newContext();
        for (int column : sources.get(table)) {
            context.set(name(city.columns().get(column).name()), plain(city.value(column, row)));
        }
        Object found = runtime.evaluateAll(models.get(table), context)
                .getDecisionResultByName("eligible")
                .getResult();
        if (Boolean.TRUE.equals(found) != ((bits[row >>> 6] >>> row & 1) != 0)) {
            throw new IllegalStateException("KIE differs: row " + row + " programme "
                    + tables.get(table).id() + " gives " + found);
        }
    }

    private static @org.jspecify.annotations.Nullable Object plain(Value value) {
        return switch (value) {
            case Value.Num(var number) -> number;
            case Value.Bool(var truth) -> truth;
            case Value.Day(var day) -> day;
            case Value.Text(var text) -> text;
            default -> null;
        };
    }
}
