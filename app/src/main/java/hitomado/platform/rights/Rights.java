package hitomado.platform.rights;

import hitomado.platform.Actor;
import hitomado.platform.NotAllowed;
import hitomado.platform.Permission;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// 権限の判定 — the one place that answers who may do what: for an object, and the same in SQL for a list.
///
/// Residents have no permissions: what is theirs is asked where it is kept. The system itself may do anything.
public final class Rights {
    private Rights() {}

    /// 権限の条件 — SQL in brackets with named parameters.
    public record Clause(String sql, Map<String, Object> params) {
        public Clause {
            params = Map.copyOf(params);
        }
    }

    /// Whether the permission is held for this use at all, on whatever it reaches.
    public static boolean holds(Actor who, Use use) {
        return switch (who) {
            case Actor.Staff staff -> grants(staff, use).findAny().isPresent();
            case Actor.Process process -> true;
            case Actor.Resident resident -> false;
        };
    }

    /// Whether it reaches this thing.
    public static boolean reaches(Actor who, Use use, Thing thing) {
        return switch (who) {
            case Actor.Staff staff -> grants(staff, use).anyMatch(grant -> grant.reaches(staff, thing));
            case Actor.Process process -> true;
            case Actor.Resident resident -> false;
        };
    }

    /// Whether it reaches everything, so that nothing of the thing needs to be known.
    public static boolean reachesAll(Actor who, Use use) {
        return reaches(who, use, Thing.any());
    }

    /// @throws NotAllowed where the permission is not held at all
    public static void demand(Actor who, Permission permission) {
        demand(who, Use.of(permission));
    }

    /// @throws NotAllowed where the permission is not held for this use at all
    public static void demand(Actor who, Use use) {
        if (!holds(who, use)) {
            throw new NotAllowed(use.permission().name());
        }
    }

    /// @throws NotAllowed where it does not reach this thing
    public static void demand(Actor who, Use use, Thing thing) {
        if (!reaches(who, use, thing)) {
            throw new NotAllowed(use.permission().name());
        }
    }

    /// The rows that it reaches.
    public static Clause where(Actor who, Use use, ThingColumns columns) {
        return switch (who) {
            case Actor.Staff staff -> new Clause(anyOf(staff, use, columns), params(staff));
            case Actor.Process process -> new Clause("(true)", Map.of());
            case Actor.Resident resident -> new Clause("(false)", Map.of());
        };
    }

    private static String anyOf(Actor.Staff who, Use use, ThingColumns columns) {
        var grants = grants(who, use).map(grant -> allOf(grant, columns)).toList();
        return "(" + (grants.isEmpty() ? "false" : String.join(" or ", grants)) + ")";
    }

    private static String allOf(Grant grant, ThingColumns columns) {
        var limits = grant.limits().stream()
                .sorted()
                .map(limit -> limit.sql(columns))
                .collect(Collectors.joining(" and "));
        return limits.isEmpty() ? "true" : "(" + limits + ")";
    }

    private static Map<String, Object> params(Actor.Staff who) {
        return Map.of("rightsSection", who.section(), "rightsWard", who.ward(), "rightsKey", who.key());
    }

    private static Stream<Grant> grants(Actor.Staff who, Use use) {
        return who.grants().stream().filter(use::fits);
    }
}
