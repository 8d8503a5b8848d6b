package hitomado.rules.dmn;

import hitomado.rules.Problem;
import hitomado.rules.Problems;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Compiles the logic of a decision: literal expressions, decision tables, and contexts and lists of them.
final class LogicReader {
    private static final Map<String, String> OUTSIDE = Map.of(
            "invocation", "invocation",
            "functionDefinition", "function definition",
            "relation", "relation",
            "conditional", "boxed conditional",
            "filter", "boxed filter",
            "for", "boxed for",
            "some", "boxed some",
            "every", "boxed every");
    private static final Set<String> LANGUAGES = Set.of(
            "",
            "feel",
            "https://www.omg.org/spec/DMN/20191111/FEEL/",
            "https://www.omg.org/spec/DMN/20211108/FEEL/",
            "https://www.omg.org/spec/DMN/20230324/FEEL/");

    private final TypeReader types;

    LogicReader(TypeReader types) {
        this.types = types;
    }

    /// The logic that the element holds.
    Code read(Element holder, Vocabulary vocabulary) {
        for (Element child : holder.children()) {
            Code code = logic(child, vocabulary);
            if (code != null) {
                return code;
            }
        }
        throw Refused.outside(holder.at(), "decision without logic");
    }

    private @Nullable Code logic(Element element, Vocabulary vocabulary) {
        String feature = OUTSIDE.get(element.name());
        if (feature != null) {
            throw Refused.outside(element.at(), feature);
        }
        Code code = switch (element.name()) {
            case "literalExpression" -> literal(element, vocabulary);
            case "decisionTable" -> new TableReader(types, vocabulary).read(element);
            case "context" -> context(element, vocabulary);
            case "list" -> list(element, vocabulary);
            default -> null;
        };
        return code == null ? null : typed(element, code);
    }

    private Code typed(Element element, Code code) {
        DmnType type = types.of(element);
        return type.equals(DmnType.ANY) ? code : scope -> type.coerce(code.run(scope));
    }

    static boolean isFeel(String language) {
        return LANGUAGES.contains(language);
    }

    private static Code literal(Element element, Vocabulary vocabulary) {
        if (!isFeel(element.attribute("expressionLanguage"))) {
            throw Refused.outside(element.at(), "expression language " + element.attribute("expressionLanguage"));
        }
        Element text = element.first("text");
        if (text == null) {
            throw Refused.outside(element.at(), "empty expression");
        }
        return Refused.at(text, () -> ExpressionParser.expression(text.text(), vocabulary));
    }

    private Code list(Element element, Vocabulary vocabulary) {
        List<Code> elements = element.children().stream()
                .map(child -> logic(child, vocabulary))
                .filter(code -> code != null)
                .toList();
        return scope -> new Datum.Many(elements.stream().map(e -> e.run(scope)).toList());
    }

    /// Each entry sees those before it; an entry without a variable is the result.
    private Code context(Element element, Vocabulary vocabulary) {
        var entries = new LinkedHashMap<String, Code>();
        var seen = new HashSet<>(vocabulary.variables());
        var paths = new HashSet<>(vocabulary.entries());
        for (Element entry : element.all("contextEntry").toList()) {
            Element variable = entry.first("variable");
            String name = variable == null ? "" : variable.named();
            Code code = read(entry, new Vocabulary(seen, paths, vocabulary.types()));
            DmnType type = variable == null ? DmnType.ANY : types.of(variable);
            if (entries.put(name, scope -> type.coerce(code.run(scope))) != null) {
                throw new Refused(new Problem(entry.at(), Problems.DUPLICATE, "two entries of one name"));
            }
            seen.add(name);
            paths.add(name);
        }
        if (!entries.containsKey("")) {
            return scope -> Paths.context(entries, scope);
        }
        return scope -> Paths.get(Paths.context(entries, scope), "");
    }
}
