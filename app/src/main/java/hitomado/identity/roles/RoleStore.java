package hitomado.identity.roles;

import hitomado.platform.Permission;
import hitomado.platform.Purpose;
import hitomado.platform.rights.Grant;
import hitomado.platform.rights.Limit;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RoleStore {
    private final JdbcClient jdbc;

    RoleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Of several nodes that start at once one writes.
    void lock() {
        jdbc.sql("lock table identity.role_revision in exclusive mode").update();
    }

    boolean isEmpty() {
        return jdbc.sql("select not exists (select 1 from identity.role_revision)")
                .query(Boolean.class)
                .single();
    }

    /// Fingerprint of the revision in force; empty where there is none.
    String newest() {
        return jdbc.sql("select sha256 from identity.role_revision order by no desc limit 1")
                .query(String.class)
                .optional()
                .orElse("");
    }

    int addRevision(String sha256, String text, String actor, Instant at) {
        return jdbc.sql("""
                        insert into identity.role_revision (sha256, text, actor, at) values (:sha256, :text, :actor, :at)
                        returning no
                        """)
                .param("sha256", sha256)
                .param("text", text)
                .param("actor", actor)
                .param("at", Timestamp.from(at))
                .query(Integer.class)
                .single();
    }

    /// Roles outside of these that somebody has.
    List<String> usedBesides(List<String> codes) {
        return jdbc.sql("select distinct role from identity.staff_role where role <> all (:codes) order by role")
                .param("codes", codes.toArray(String[]::new))
                .query((rs, n) -> rs.getString("role"))
                .list();
    }

    void replace(List<Role> roles) {
        jdbc.sql("delete from identity.role where code <> all (:codes)")
                .param("codes", roles.stream().map(Role::code).toArray(String[]::new))
                .update();
        jdbc.sql("delete from identity.role_grant").update();
        for (var role : roles) {
            jdbc.sql("""
                            insert into identity.role (code, label_ja, label_easy, label_en) values (:code, :ja, :easy, :en)
                            on conflict (code) do update set label_ja = excluded.label_ja,
                                label_easy = excluded.label_easy, label_en = excluded.label_en
                            """)
                    .param("code", role.code())
                    .param("ja", role.label().ja())
                    .param("easy", role.label().easy())
                    .param("en", role.label().en())
                    .update();
            for (var place = 0; place < role.grants().size(); place++) {
                add(role.code(), place, role.grants().get(place));
            }
        }
    }

    private void add(String role, int place, Grant grant) {
        jdbc.sql("""
                        insert into identity.role_grant (role, place, permission, limits, purposes)
                        values (:role, :place, :permission, :limits, :purposes)
                        """)
                .param("role", role)
                .param("place", place)
                .param("permission", grant.permission().name())
                .param(
                        "limits",
                        grant.limits().stream().map(Limit::name).sorted().toArray(String[]::new))
                .param(
                        "purposes",
                        grant.purposes().stream().map(Purpose::name).sorted().toArray(String[]::new))
                .update();
    }

    /// What the roles of an account grant.
    List<Grant> grantsOf(UUID account) {
        return jdbc.sql("""
                        select distinct g.permission, g.limits, g.purposes from identity.staff_role r
                        join identity.role_grant g on g.role = r.role where r.account_id = :id
                        order by g.permission, g.limits, g.purposes
                        """).param("id", account).query((rs, n) -> grant(rs)).list();
    }

    /// All roles in the order of the codes.
    List<Role> all() {
        var roles = new ArrayList<Role>();
        var grants = jdbc
                .sql("select role, permission, limits, purposes from identity.role_grant order by role, place")
                .query((rs, n) -> new Granted(rs.getString("role"), grant(rs)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Granted::role, Collectors.mapping(Granted::grant, Collectors.toList())));
        jdbc.sql("select code, label_ja, label_easy, label_en from identity.role order by code")
                .query(rs -> {
                    var code = rs.getString("code");
                    var label = new Role.Label(
                            rs.getString("label_ja"), rs.getString("label_easy"), rs.getString("label_en"));
                    roles.add(new Role(code, label, grants.getOrDefault(code, List.of())));
                });
        return roles;
    }

    private record Granted(String role, Grant grant) {}

    private static Grant grant(ResultSet rs) throws SQLException {
        return new Grant(
                Permission.valueOf(rs.getString("permission")),
                names(rs.getArray("limits"), Limit::valueOf),
                names(rs.getArray("purposes"), Purpose::valueOf));
    }

    private static <E> Set<E> names(Array array, Function<String, E> named) throws SQLException {
        return Arrays.stream((String[]) array.getArray()).map(named).collect(Collectors.toUnmodifiableSet());
    }
}
