package hitomado.rules.dmn;

import hitomado.rules.Problem;
import hitomado.rules.Problems;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// DMN モデル — a model whose decisions are each ready or refused.
public final class DmnModel {
    private final String name;
    private final Map<String, DmnDecision> decisions;

    DmnModel(String name, Map<String, DmnDecision> decisions) {
        this.name = name;
        this.decisions = Collections.unmodifiableMap(new LinkedHashMap<>(decisions));
    }

    /// Reads a model; `file` is only named in problems.
    public static DmnReading read(String file, byte[] content) {
        try {
            Element root = XmlTree.read(file, content);
            if (!root.name().equals("definitions")) {
                throw new XmlTree.Bad(root.at(), Problems.BAD_DEFINITION, "'definitions' expected");
            }
            if (!LogicReader.isFeel(root.attribute("expressionLanguage"))) {
                throw new XmlTree.Bad(root.at(), Problems.OUTSIDE_SUBSET, "expression language other than FEEL");
            }
            return new DmnReading.Read(new ModelReader(root).read());
        } catch (Refused refused) {
            return new DmnReading.Refused(List.of(refused.problem));
        } catch (XmlTree.Bad bad) {
            String message = bad.getMessage() == null ? bad.code : bad.getMessage();
            return new DmnReading.Refused(List.of(new Problem(bad.at, bad.code, message)));
        }
    }

    public String name() {
        return name;
    }

    /// By name, in the order of the file.
    public Map<String, DmnDecision> decisions() {
        return decisions;
    }

    /// Everything that was refused; a user who wants the whole model asks that this is empty.
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        for (DmnDecision decision : decisions.values()) {
            if (decision instanceof DmnDecision.Refused(var refused)) {
                refused.stream().filter(problem -> !problems.contains(problem)).forEach(problems::add);
            }
        }
        return List.copyOf(problems);
    }
}
