package hitomado.registry.city;

import hitomado.registry.Sex;
import java.util.List;

/// A household without names: its type and its members with 続柄, sex and age; the head comes first.
record Skeleton(Type type, List<Member> members) {
    /// 世帯の家族類型 — the classes of the census, with the share of households we aim at (unverified, near the
    /// census of
    /// 2020).
    enum Type {
        SINGLE(0.380),
        COUPLE(0.200),
        COUPLE_AND_CHILDREN(0.250),
        SINGLE_PARENT(0.090),
        THREE_GENERATIONS(0.035),
        WITH_A_PARENT(0.025),
        OTHER(0.020);

        final double share;

        Type(double share) {
            this.share = share;
        }
    }

    record Member(String relation, Sex sex, int age) {}

    Skeleton {
        members = List.copyOf(members);
    }
}
