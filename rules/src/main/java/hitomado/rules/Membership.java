package hitomado.rules;

import java.util.List;
import java.util.Set;

/// 該当者 — who is in a group, who may be, and the facts that decide about the latter; in the situation's order.
public record Membership(List<SubjectId> in, List<SubjectId> maybe, Set<FactKey> missing) {
    public Membership {
        in = List.copyOf(in);
        maybe = List.copyOf(maybe);
        missing = Set.copyOf(missing);
    }
}
