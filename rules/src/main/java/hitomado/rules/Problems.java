package hitomado.rules;

/// 問題の種類 — the stable codes of [Problem]; one constant per kind.
public final class Problems {
    public static final String SYNTAX = "syntax";
    public static final String OUTSIDE_SUBSET = "outside-subset";
    public static final String TOO_LARGE = "too-large";
    public static final String TOO_DEEP = "too-deep";
    public static final String UNKNOWN_NAME = "unknown-name";
    public static final String UNKNOWN_FACT = "unknown-fact";
    public static final String UNKNOWN_TABLE = "unknown-table";
    public static final String UNKNOWN_GROUP = "unknown-group";
    public static final String UNKNOWN_TOPIC = "unknown-topic";
    public static final String WRONG_SUBJECT = "wrong-subject";
    public static final String TYPE = "type";
    public static final String CHOICE = "choice";
    public static final String CYCLE = "cycle";
    public static final String DUPLICATE = "duplicate";
    public static final String BAD_NAME = "bad-name";
    public static final String BAD_DEFINITION = "bad-definition";
    public static final String UNREACHABLE_ROW = "unreachable-row";
    public static final String OVERLAP = "overlap";

    /// Warnings, which do not keep a source from being used.
    public static final String GAP = "gap";

    public static final String UNUSED_FACT = "unused-fact";

    private Problems() {}
}
