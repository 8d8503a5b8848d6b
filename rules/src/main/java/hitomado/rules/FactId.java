package hitomado.rules;

/// 項目 — the stable name of one fact, e.g. `person.birthDate`, or of one output of a decision table,
/// `outcome.moveOut.reason` (table `outcome.moveOut`, output `reason`).
public record FactId(String value) implements Comparable<FactId> {
    /// The name under which an output of a decision table is read in expressions and with [RuleBook#find].
    public static FactId ofOutput(String table, String output) {
        return new FactId(table + "." + output);
    }

    /// The prefix before the first dot: a [SubjectKind] code unless it names a table.
    public String prefix() {
        int dot = value.indexOf('.');
        return dot < 0 ? value : value.substring(0, dot);
    }

    @Override
    public int compareTo(FactId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
