package hitomado.platform.rights;

import hitomado.platform.Actor;
import hitomado.platform.Permission;
import hitomado.platform.Purpose;
import java.io.Serializable;
import java.util.Set;

/// 権限の付与 — one permission within limits, all of which hold, and for some purposes only; several add up.
///
/// @param purposes for which data may be read with it; empty: any
public record Grant(Permission permission, Set<Limit> limits, Set<Purpose> purposes) implements Serializable {
    public Grant {
        limits = Set.copyOf(limits);
        purposes = Set.copyOf(purposes);
    }

    /// With the limits that the permission has unless a role says otherwise.
    public static Grant usual(Permission permission) {
        return new Grant(permission, permission.usualLimits(), Set.of());
    }

    boolean reaches(Actor.Staff who, Thing thing) {
        return limits.stream().allMatch(limit -> limit.holds(who, thing));
    }
}
