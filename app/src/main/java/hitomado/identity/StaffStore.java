package hitomado.identity;

import hitomado.platform.Actor;
import hitomado.platform.NotFound;
import hitomado.platform.ids.Ids;
import hitomado.platform.rights.Grant;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class StaffStore {
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
            String passwordHash,
            int failures,
            @Nullable Instant lockedUntil) {}

    /// Reads and locks the row, so that guesses at one account run one after the other.
    Optional<Row> lock(String login) {
        return jdbc.sql("""
                        select id, password_hash, failures, locked_until from identity.staff_account
                        where login = :login for update
                        """)
                .param("login", login)
                .query((rs, n) -> {
                    var until = rs.getTimestamp("locked_until");
                    return new Row(
                            rs.getObject("id", UUID.class),
                            rs.getString("password_hash"),
                            rs.getInt("failures"),
                            until == null ? null : until.toInstant());
                })
                .optional();
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
                    .forEach(role -> jdbc.sql("insert into identity.staff_role (account_id, role) values (:id, :role)")
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
                .query((rs, n) -> new Actor.Staff(
                        id, rs.getString("full_name"), rs.getString("section"), rs.getString("ward"), grants))
                .optional()
                .orElseThrow(() -> new NotFound("staff " + id));
    }
}
