package hitomado.platform.rights;

import hitomado.platform.Permission;
import hitomado.platform.Purpose;
import org.jspecify.annotations.Nullable;

/// 権限の行使 — a permission as it is used now, and for what.
///
/// @param purpose for which data is read; null where none is
public record Use(Permission permission, @Nullable Purpose purpose) {
    public static Use of(Permission permission) {
        return new Use(permission, null);
    }

    boolean fits(Grant grant) {
        return grant.permission() == permission
                && (purpose == null
                        || grant.purposes().isEmpty()
                        || grant.purposes().contains(purpose));
    }
}
