package hitomado.rules.bulk.columns;

/// 単位 — what a column has a row for.
public enum Reach {
    /// The same for everybody.
    CITY,
    HOUSEHOLD,
    PERSON;

    Reach or(Reach other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
