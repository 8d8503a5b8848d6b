package hitomado.rules.plan;

import hitomado.rules.Finding;
import hitomado.rules.logic.Result;
import hitomado.rules.logic.Run;

/// Results of a run as findings of the door.
public final class Findings {
    private Findings() {}

    public static Finding of(Result result, Run run) {
        return switch (result) {
            case Result.Known(var value) -> new Finding.Known(value);
            case Result.Unknown unknown -> new Finding.Open(run.keys(unknown.all()));
        };
    }
}
