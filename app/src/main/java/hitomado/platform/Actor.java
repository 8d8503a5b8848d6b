package hitomado.platform;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;

/// 行為者 — who really acts: a signed-in resident, a member of staff, or the system itself.
public sealed interface Actor extends Serializable {

    /// Stable key for logs: `resident:…`, `staff:…`, `system:…`.
    String key();

    /// Name as shown to people.
    String label();

    boolean may(Permission permission);

    /// 住民 — a signed-in resident; `level` is the level of the sign-in.
    record Resident(UUID accountId, String name, SignInLevel level) implements Actor {
        @Override
        public String key() {
            return "resident:" + accountId;
        }

        @Override
        public String label() {
            return name;
        }

        @Override
        public boolean may(Permission permission) {
            return false;
        }
    }

    /// 職員 — a member of staff of one section and, at ward offices, one ward.
    record Staff(UUID accountId, String name, String section, String ward, Set<Permission> permissions)
            implements Actor {
        public Staff {
            permissions = Set.copyOf(permissions);
        }

        @Override
        public String key() {
            return "staff:" + accountId;
        }

        @Override
        public String label() {
            return name;
        }

        @Override
        public boolean may(Permission permission) {
            return permissions.contains(permission);
        }
    }

    /// システム — a job or the start-up itself.
    record Process(String job) implements Actor {
        @Override
        public String key() {
            return "system:" + job;
        }

        @Override
        public String label() {
            return "システム（" + job + "）";
        }

        @Override
        public boolean may(Permission permission) {
            return true;
        }
    }
}
