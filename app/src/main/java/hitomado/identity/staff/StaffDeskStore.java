package hitomado.identity.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StaffDeskStore {
    private static final String ACCOUNT = """
            select a.id, a.login, a.full_name, a.section, a.ward, a.disabled_at, a.locked_until, a.password_temporary,
                a.version,
                exists (select 1 from identity.second_factor f
                    where f.account_id = a.id and f.confirmed_at is not null)
                or exists (select 1 from identity.passkey_user u join identity.passkey p using (handle)
                    where u.owner = 'staff:' || a.id) as second_factor,
                array(select r.role from identity.staff_role r where r.account_id = a.id order by r.role) as roles
            from identity.staff_account a
            """;

    private final JdbcClient jdbc;

    StaffDeskStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<StaffAccount> find(StaffFilter filter, int from, int rows) {
        var params = new HashMap<String, Object>(Map.of("from", from, "rows", rows));
        var where = where(filter, params);
        return jdbc.sql(ACCOUNT + where + " order by a.section, a.login offset :from limit :rows")
                .params(params)
                .query((rs, n) -> account(rs))
                .list();
    }

    long count(StaffFilter filter) {
        var params = new HashMap<String, Object>();
        return jdbc.sql("select count(*) from identity.staff_account a " + where(filter, params))
                .params(params)
                .query(Long.class)
                .single();
    }

    private static String where(StaffFilter filter, Map<String, Object> params) {
        var where = new StringBuilder(
                switch (filter.state()) {
                    case ENABLED -> "where a.disabled_at is null";
                    case DISABLED -> "where a.disabled_at is not null";
                    case ANY -> "where true";
                });
        if (!filter.words().isEmpty()) {
            where.append(" and (starts_with(a.login, lower(:words))"
                    + " or strpos(translate(a.full_name, ' 　', ''), translate(:words, ' 　', '')) > 0)");
            params.put("words", filter.words());
        }
        if (!filter.section().isEmpty()) {
            where.append(" and a.section = :section");
            params.put("section", filter.section());
        }
        if (!filter.role().isEmpty()) {
            where.append(
                    " and exists (select 1 from identity.staff_role r where r.account_id = a.id and r.role = :role)");
            params.put("role", filter.role());
        }
        return where.toString();
    }

    Optional<StaffAccount> find(UUID id) {
        return jdbc.sql(ACCOUNT + "where a.id = :id")
                .param("id", id)
                .query((rs, n) -> account(rs))
                .optional();
    }

    Optional<StaffAccount> find(String login) {
        return jdbc.sql(ACCOUNT + "where a.login = :login")
                .param("login", login)
                .query((rs, n) -> account(rs))
                .optional();
    }

    Optional<StaffAccount> lock(UUID id) {
        return jdbc.sql(ACCOUNT + "where a.id = :id for update of a")
                .param("id", id)
                .query((rs, n) -> account(rs))
                .optional();
    }

    List<StaffAccount> findAll(Collection<String> logins, boolean lock) {
        return jdbc.sql(ACCOUNT + "where a.login = any(:logins) order by a.id" + (lock ? " for update of a" : ""))
                .param("logins", logins.toArray(String[]::new))
                .query((rs, n) -> account(rs))
                .list();
    }

    long countWithoutPassword() {
        return jdbc.sql("""
                        select count(*) from identity.staff_account
                        where without_password and disabled_at is null
                        """).query(Long.class).single();
    }

    List<StaffAccount> lockWithoutPassword(int rows) {
        return jdbc.sql(ACCOUNT + """
                        where a.without_password and a.disabled_at is null
                        order by a.section, a.login limit :rows for update of a
                        """)
                .param("rows", rows)
                .query((rs, n) -> account(rs))
                .list();
    }

    void withoutPassword(UUID id, String hash) {
        jdbc.sql("update identity.staff_account set password_hash = :hash, without_password = true where id = :id")
                .param("id", id)
                .param("hash", hash)
                .update();
    }

    /// Sections that staff have, for those that `city.yaml` does not name.
    List<String> sections() {
        return jdbc.sql("select distinct section from identity.staff_account order by section")
                .query((rs, n) -> rs.getString("section"))
                .list();
    }

    void place(UUID id, Placement to) {
        jdbc.sql("""
                        update identity.staff_account
                        set full_name = :name, section = :section, ward = :ward, version = version + 1 where id = :id
                        """)
                .param("id", id)
                .param("name", to.name())
                .param("section", to.section())
                .param("ward", to.ward())
                .update();
    }

    /// Gives and takes roles; the database refuses roles that somebody gives to themselves.
    void roles(UUID id, List<String> roles, String givenBy) {
        jdbc.sql("delete from identity.staff_role where account_id = :id and role <> all (:roles)")
                .param("id", id)
                .param("roles", roles.toArray(String[]::new))
                .update();
        jdbc.sql("""
                        insert into identity.staff_role (account_id, role, given_by)
                        select :id, role, :by from unnest(:roles) as role on conflict do nothing
                        """)
                .param("id", id)
                .param("roles", roles.toArray(String[]::new))
                .param("by", givenBy)
                .update();
    }

    void disabled(UUID id, @Nullable Instant at) {
        jdbc.sql("update identity.staff_account set disabled_at = :at, version = version + 1 where id = :id")
                .param("id", id)
                .param("at", at == null ? null : Timestamp.from(at), java.sql.Types.TIMESTAMP)
                .update();
    }

    void touched(UUID id) {
        jdbc.sql("update identity.staff_account set version = version + 1 where id = :id")
                .param("id", id)
                .update();
    }

    /// Without a password that anybody knows.
    void add(UUID id, String login, Placement placement, Instant at) {
        jdbc.sql("""
                        insert into identity.staff_account
                            (id, login, password_hash, full_name, section, ward, created_at, password_temporary)
                        values (:id, :login, '{none}', :name, :section, :ward, :at, true)
                        """)
                .param("id", id)
                .param("login", login)
                .param("name", placement.name())
                .param("section", placement.section())
                .param("ward", placement.ward())
                .param("at", Timestamp.from(at))
                .update();
    }

    private static StaffAccount account(ResultSet rs) throws SQLException {
        return new StaffAccount(
                rs.getObject("id", UUID.class),
                rs.getString("login"),
                new Placement(
                        rs.getString("full_name"), rs.getString("section"), rs.getString("ward"), List.of((String[])
                                rs.getArray("roles").getArray())),
                instant(rs, "disabled_at"),
                instant(rs, "locked_until"),
                rs.getBoolean("password_temporary"),
                rs.getBoolean("second_factor"),
                rs.getInt("version"));
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        var at = rs.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
