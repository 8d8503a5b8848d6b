package hitomado.platform;

import hitomado.platform.rights.Grant;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// 行為者 — who really acts: a signed-in resident, a member of staff, or the system itself.
public sealed interface Actor extends Serializable {

    /// Stable key for logs: `resident:…`, `staff:…`, `system:…`.
    String key();

    /// Name as shown to people.
    String label();

    /// Whether the permission is held at all; what it reaches says [hitomado.platform.rights.Rights].
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

    /// 職員 — a member of staff of one section and, at ward offices, one ward, with what the roles grant today.
    record Staff(UUID accountId, String name, String section, String ward, List<Grant> grants) implements Actor {
        public Staff {
            grants = List.copyOf(grants);
        }

        /// With the usual limits of each permission.
        public Staff(UUID accountId, String name, String section, String ward, Set<Permission> permissions) {
            this(
                    accountId,
                    name,
                    section,
                    ward,
                    permissions.stream().sorted().map(Grant::usual).toList());
        }

        /// The permissions, whatever their limits.
        public Set<Permission> permissions() {
            return grants.stream().map(Grant::permission).collect(Collectors.toUnmodifiableSet());
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
            return grants.stream().anyMatch(grant -> grant.permission() == permission);
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
