package hitomado.rules;

import java.util.Optional;

/// 対象 — what a fact is about: the life event, the household or one person.
public enum SubjectKind {
    EVENT("event"),
    HOUSEHOLD("household"),
    PERSON("person");

    private final String code;

    SubjectKind(String code) {
        this.code = code;
    }

    /// The prefix of the names of its facts.
    public String code() {
        return code;
    }

    /// The kind whose facts begin with this prefix.
    public static Optional<SubjectKind> find(String prefix) {
        for (SubjectKind kind : values()) {
            if (kind.code.equals(prefix)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
