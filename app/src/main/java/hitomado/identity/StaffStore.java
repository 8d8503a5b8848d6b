package hitomado.identity;

import hitomado.platform.Actor;
import hitomado.platform.NotFound;
import hitomado.platform.ids.Ids;
import hitomado.platform.rights.Grant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class StaffStore {
    private static final String ROW = """
            select id, login, password_hash, failures, locked_until, disabled_at is not null as disabled,
                password_temporary, version
            from identity.staff_account
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Ids ids;

    StaffStore(JdbcClient jdbc, Clock clock, Ids ids) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ids = ids;
    }

    record Row(
            UUID id,
            String login,
            String passwordHash,
            int failures,
            @Nullable Instant lockedUntil,
            boolean disabled,
            boolean temporary,
            int version) {}

    /// Reads and locks the row, so that guesses at one account run one after the other.
    Optional<Row> lock(String login) {
        return jdbc.sql(ROW + "where login = :login for update")
                .param("login", login)
                .query((rs, n) -> row(rs))
                .optional();
    }

    /// @throws NotFound where there is none
    Row lock(UUID id) {
        return jdbc.sql(ROW + "where id = :id for update")
                .param("id", id)
                .query((rs, n) -> row(rs))
                .optional()
                .orElseThrow(() -> new NotFound("staff " + id));
    }

    private static Row row(ResultSet rs) throws SQLException {
        var until = rs.getTimestamp("locked_until");
        return new Row(
                rs.getObject("id", UUID.class),
                rs.getString("login"),
                rs.getString("password_hash"),
                rs.getInt("failures"),
                until == null ? null : until.toInstant(),
                rs.getBoolean("disabled"),
                rs.getBoolean("password_temporary"),
                rs.getInt("version"));
    }

    void password(UUID id, String hash, boolean temporary) {
        jdbc.sql(
                        "update identity.staff_account set password_hash = :hash, password_temporary = :temporary, without_password = false where id = :id")
                .param("id", id)
                .param("hash", hash)
                .param("temporary", temporary)
                .update();
    }

    void failed(UUID id, int failures, @Nullable Instant lockedUntil) {
        jdbc.sql("update identity.staff_account set failures = :failures, locked_until = :until where id = :id")
                .param("id", id)
                .param("failures", failures)
                .param("until", lockedUntil == null ? null : Timestamp.from(lockedUntil), java.sql.Types.TIMESTAMP)
                .update();
    }

    void add(NewStaff staff, String passwordHash, boolean demo) {
        var id = ids.next();
        var added = jdbc.sql("""
                        insert into identity.staff_account
                            (id, login, password_hash, full_name, section, ward, demo, created_at)
                        values (:id, :login, :hash, :name, :section, :ward, :demo, :now)
                        on conflict (login) do nothing
                        """)
                .param("id", id)
                .param("login", staff.login())
                .param("hash", passwordHash)
                .param("name", staff.name())
                .param("section", staff.section())
                .param("ward", staff.ward())
                .param("demo", demo)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (added == 1) {
            staff.roles()
                    .forEach(role -> jdbc.sql(
                                    "insert into identity.staff_role (account_id, role, given_by) values (:id, :role, 'system:start')")
                            .param("id", id)
                            .param("role", role)
                            .update());
        }
    }

    int countDemo() {
        return jdbc.sql("select count(*) from identity.staff_account where demo")
                .query(Integer.class)
                .single();
    }

    Actor.Staff actor(UUID id, List<Grant> grants) {
        return jdbc.sql("select full_name, section, ward from identity.staff_account where id = :id")
                .param("id", id)
                .query((rs, n) -> actor(id, rs, grants))
                .optional()
                .orElseThrow(() -> new NotFound("staff " + id));
    }

    Optional<Actor.Staff> findEnabled(UUID id, Supplier<List<Grant>> grants) {
        return jdbc.sql(
                        "select full_name, section, ward from identity.staff_account where id = :id and disabled_at is null")
                .param("id", id)
                .query((rs, n) -> actor(id, rs, List.of()))
                .optional()
                .map(actor -> new Actor.Staff(id, actor.name(), actor.section(), actor.ward(), grants.get()));
    }

    private static Actor.Staff actor(UUID id, ResultSet rs, List<Grant> grants) throws SQLException {
        return new Actor.Staff(id, rs.getString("full_name"), rs.getString("section"), rs.getString("ward"), grants);
    }
}
