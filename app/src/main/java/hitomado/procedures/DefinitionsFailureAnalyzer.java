package hitomado.procedures;

import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Turns refused definitions at start into a list of problems instead of a stack trace.
class DefinitionsFailureAnalyzer extends AbstractFailureAnalyzer<DefinitionsRefused> {
    @Override
    protected FailureAnalysis analyze(Throwable root, DefinitionsRefused refused) {
        var problems = refused.problems().stream().map(Object::toString).collect(Collectors.joining("\n"));
        return new FailureAnalysis(
                "The definitions have " + refused.problems().size() + " problem(s):\n\n" + problems,
                "Correct the files and try ./hitomado definitions check.",
                refused);
    }
}
