package hitomado.procedures;

import hitomado.rules.Value;
import java.util.Optional;

/// 手続の結論 — what becomes of a procedure in a session.
public enum Outcome {
    /// Finished with the submission, online or at the counter.
    SUBMIT("submit"),
    /// Prepared here, finished at the counter; the filing date is the day of the visit.
    VISIT("visit"),
    /// みなし届出 — satisfied by the 付記 of another filing.
    SATISFIED("satisfied"),
    NOT_NEEDED("notNeeded");

    private final String code;

    Outcome(String code) {
        this.code = code;
    }

    /// The code in decision tables.
    public String code() {
        return code;
    }

    /// Whether its form is filled in.
    public boolean open() {
        return this == SUBMIT || this == VISIT;
    }

    public static Optional<Outcome> find(String code) {
        for (var outcome : values()) {
            if (outcome.code.equals(code)) {
                return Optional.of(outcome);
            }
        }
        return Optional.empty();
    }

    public static Optional<Outcome> find(Value value) {
        return find(value.text());
    }
}
