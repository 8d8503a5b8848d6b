package hitomado.platform.operations;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/// Prints why the city hall did not start, for people, without log decoration and stack trace.
class PlainFailureReporter implements FailureAnalysisReporter {
    @Override
    public void report(FailureAnalysis failure) {
        var text = new StringBuilder("\nひとまどを起動できませんでした。 / Hitomado did not start.\n\n");
        text.append(failure.getDescription()).append('\n');
        if (failure.getAction() != null && !failure.getAction().isBlank()) {
            text.append('\n').append(failure.getAction()).append('\n');
        }
        System.err.println(text);
    }
}
