package hitomado.rules;

import java.util.Optional;

/// ヒットポリシー — how the matching rows of a decision table give its result (DMN 1.5).
public enum HitPolicy {
    UNIQUE("U"),
    ANY("A"),
    FIRST("F"),
    /// The row whose outputs stand first in the lists of output choices.
    PRIORITY("P"),
    /// All rows; read them from the explanation, the outputs cannot be used in expressions.
    COLLECT("C"),
    COLLECT_SUM("C+"),
    COLLECT_COUNT("C#"),
    COLLECT_MIN("C<"),
    COLLECT_MAX("C>");

    private final String code;

    HitPolicy(String code) {
        this.code = code;
    }

    /// The letter of DMN.
    public String code() {
        return code;
    }

    /// The policy by its letter of DMN or its name.
    public static Optional<HitPolicy> find(String text) {
        for (HitPolicy policy : values()) {
            if (policy.code.equals(text) || policy.name().equalsIgnoreCase(text)) {
                return Optional.of(policy);
            }
        }
        return Optional.empty();
    }
}
