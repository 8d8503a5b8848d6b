package hitomado.rules;

/// 対象者 — one subject of a situation: `event`, `household`, or a person such as `p1`.
public record SubjectId(String value) implements Comparable<SubjectId> {
    public static final SubjectId EVENT = new SubjectId("event");
    public static final SubjectId HOUSEHOLD = new SubjectId("household");

    /// Whether this is a person rather than one of the two fixed subjects.
    public boolean isPerson() {
        return !equals(EVENT) && !equals(HOUSEHOLD);
    }

    @Override
    public int compareTo(SubjectId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
