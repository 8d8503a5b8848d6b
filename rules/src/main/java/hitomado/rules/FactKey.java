package hitomado.rules;

/// 項目と対象 — one fact of one subject, written `person.birthDate@p1`.
public record FactKey(FactId fact, SubjectId subject) implements Comparable<FactKey> {
    public static FactKey of(String fact, String subject) {
        return new FactKey(new FactId(fact), new SubjectId(subject));
    }

    /// Reads the written form back.
    ///
    /// @throws IllegalArgumentException when there is no `@`
    public static FactKey parse(String text) {
        int at = text.indexOf('@');
        if (at < 1 || at == text.length() - 1) {
            throw new IllegalArgumentException("not a fact key: " + text);
        }
        return of(text.substring(0, at), text.substring(at + 1));
    }

    @Override
    public int compareTo(FactKey other) {
        int byFact = fact.compareTo(other.fact);
        return byFact != 0 ? byFact : subject.compareTo(other.subject);
    }

    @Override
    public String toString() {
        return fact + "@" + subject;
    }
}
