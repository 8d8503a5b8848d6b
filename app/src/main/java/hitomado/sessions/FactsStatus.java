package hitomado.sessions;

/// 事実の照会の状況 — whether the office has answered what it knows of the person.
public enum FactsStatus {
    WAITING,
    FOUND,
    UNKNOWN_PERSON,
    DOUBTFUL,
    STOPPED
}
