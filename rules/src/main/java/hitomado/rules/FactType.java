package hitomado.rules;

/// 型 — the type of a fact; money is NUMBER (exact), CHOICE is a code out of a list.
public enum FactType {
    TEXT,
    NUMBER,
    BOOLEAN,
    DATE,
    TIME,
    DATE_TIME,
    CHOICE
}
