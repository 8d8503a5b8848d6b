package hitomado.rules.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.rules.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// Small models for tests.
final class Models {
    static final String NAMESPACE = "https://www.omg.org/spec/DMN/20230324/MODEL/";

    private Models() {}

    static String model(String content) {
        return "<definitions xmlns=\"" + NAMESPACE + "\" name=\"m\" namespace=\"urn:m\">" + content + "</definitions>";
    }

    static String input(String name, String type) {
        return "<inputData name=\"%s\" id=\"%s\"><variable name=\"%s\" typeRef=\"%s\"/></inputData>"
                .formatted(name, name, name, type);
    }

    static String decision(String name, String type, String logic, String... needs) {
        var requirements = new StringBuilder();
        for (String need : needs) {
            String kind = need.startsWith("!") ? "requiredDecision" : "requiredInput";
            requirements.append("<informationRequirement><%s href=\"#%s\"/></informationRequirement>"
                    .formatted(kind, need.replace("!", "")));
        }
        return "<decision name=\"%s\" id=\"%s\"><variable name=\"%s\" typeRef=\"%s\"/>%s%s</decision>"
                .formatted(name, name, name, type, requirements, logic);
    }

    static String literal(String feel) {
        String text = feel.replace("&", "&amp;").replace("<", "&lt;");
        return "<literalExpression><text>" + text + "</text></literalExpression>";
    }

    static DmnReading read(String xml) {
        return DmnModel.read("test.dmn", xml.getBytes(StandardCharsets.UTF_8));
    }

    static DmnModel readable(String xml) {
        assertThat(read(xml)).isInstanceOf(DmnReading.Read.class);
        return ((DmnReading.Read) read(xml)).model();
    }

    static Datum evaluate(String xml, String decision, Map<String, Datum> inputs) {
        var found = readable(xml).decisions().get(decision);
        assertThat(found).isInstanceOf(DmnDecision.Ready.class);
        return ((DmnDecision.Ready) found).evaluate(inputs);
    }

    /// The value of an expression that reads nothing.
    static Datum value(String feel) {
        return evaluate(model(decision("d", "Any", literal(feel))), "d", Map.of());
    }

    /// Why an expression is refused.
    static Problem refusal(String feel) {
        List<Problem> problems =
                readable(model(decision("d", "Any", literal(feel)))).problems();
        assertThat(problems).as(feel).hasSize(1);
        return problems.getFirst();
    }

    static Datum number(String value) {
        return XsdValues.read("decimal", value);
    }

    static Datum text(String value) {
        return new Datum.Text(value);
    }

    static Datum truth(boolean value) {
        return Datum.Truth.of(value);
    }
}
