package hitomado.registry;

import hitomado.platform.Purpose;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 自分の情報の利用記録 — the part of the access log that a resident may read of themselves.
///
/// Left out, and not counted, so that nobody learns of other people or of an investigation: reads for 支援措置 and
/// 監査, reads made by other residents, and reads in which somebody else was touched who is or was under 支援措置.
@Service
public class OwnReadings {
    /// Reads on one page.
    public static final int PAGE = 20;

    /// The same for everybody who reads of themselves.
    private static final String VISIBLE = """
            FROM registry.access_log l
            WHERE l.person_id = :person AND l.purpose_code <> ALL (:withheld)
              AND (l.actor_id NOT LIKE 'resident:%' OR l.actor_id = :self)
              AND NOT EXISTS (
                SELECT FROM registry.access_log o
                WHERE o.call_id = l.call_id AND o.person_id <> l.person_id
                  AND (EXISTS (SELECT FROM registry.protection p WHERE p.person_id = o.person_id)
                    OR EXISTS (SELECT FROM registry.protection_companion c WHERE c.person_id = o.person_id)))
            """;
    private static final String[] WITHHELD = {Purpose.PROTECTION.name(), Purpose.AUDIT.name(), Purpose.DEMO.name()};

    private final JdbcClient jdbc;
    private final ProtectionStore protection;

    OwnReadings(JdbcClient jdbc, ProtectionStore protection) {
        this.jdbc = jdbc;
        this.protection = protection;
    }

    /// 異動 — one change of the person's record.
    public record Change(Instant at, ChangeKind kind, LocalDate eventDate) {}

    /// One page of the reads, or nothing at all.
    public sealed interface Result {
        record Listed(List<Read> reads, int page, long total) implements Result {
            public Listed {
                reads = List.copyOf(reads);
            }
        }

        /// Whoever holds the card of a protected person may be the one they are protected from.
        record OnlyAtTheCounter() implements Result {}
    }

    /// 利用の記録 — one read of the person.
    ///
    /// @param actor key of the actor
    /// @param by section of the office; a name where no section read
    /// @param purpose name of a [Purpose]
    /// @param fields fact ids and `record.…`; empty where nothing was given
    public record Read(Instant at, String actor, String by, String purpose, String basis, List<String> fields) {
        public Read {
            fields = List.copyOf(fields);
        }
    }

    /// Newest first.
    ///
    /// @param self key of the account that asks
    /// @param page from 1
    @Transactional(readOnly = true)
    public Result of(ResidentId person, String self, int page) {
        if (!protection.protectedAmong(List.of(person)).isEmpty()) {
            return new Result.OnlyAtTheCounter();
        }
        var number = Math.clamp(page, 1, 10_000);
        var total = bound("SELECT count(*) " + VISIBLE, person, self)
                .query(Long.class)
                .single();
        var reads = bound(
                        "SELECT l.at, l.actor_id, l.actor_label, l.purpose_code, l.legal_basis, l.fields " + VISIBLE
                                + " ORDER BY l.id DESC LIMIT :limit OFFSET :offset",
                        person,
                        self)
                .param("limit", PAGE)
                .param("offset", (number - 1) * PAGE)
                .query(OwnReadings::read)
                .list();
        return new Result.Listed(reads, number, total);
    }

    /// What was changed in the record of a person who is not under 支援措置, newest first, at most [#PAGE]; without
    /// changes that somebody shared who is or was.
    @Transactional(readOnly = true)
    public List<Change> changes(ResidentId person) {
        return jdbc.sql("""
                        SELECT c.processed_at, c.kind, c.event_date FROM registry.change_person m
                        JOIN registry.change c ON c.id = m.change_id
                        WHERE m.person_id = :person
                          AND NOT EXISTS (SELECT FROM registry.protection p WHERE p.person_id = m.person_id AND p.ended_at IS NULL)
                          AND NOT EXISTS (
                            SELECT FROM registry.change_person o
                            WHERE o.change_id = m.change_id AND o.person_id <> m.person_id
                              AND (EXISTS (SELECT FROM registry.protection p WHERE p.person_id = o.person_id)
                                OR EXISTS (SELECT FROM registry.protection_companion p WHERE p.person_id = o.person_id)))
                        ORDER BY c.processed_at DESC LIMIT :limit
                        """)
                .param("person", person.value())
                .param("limit", PAGE)
                .query((rs, n) -> new Change(
                        rs.getTimestamp("processed_at").toInstant(),
                        ChangeKind.valueOf(rs.getString("kind")),
                        rs.getObject("event_date", LocalDate.class)))
                .list();
    }

    private JdbcClient.StatementSpec bound(String sql, ResidentId person, String self) {
        return jdbc.sql(sql).param("person", person.value()).param("self", self).param("withheld", WITHHELD);
    }

    private static Read read(ResultSet rs, int row) throws SQLException {
        return new Read(
                rs.getTimestamp("at").toInstant(),
                rs.getString("actor_id"),
                rs.getString("actor_label"),
                rs.getString("purpose_code"),
                rs.getString("legal_basis"),
                List.of((String[]) rs.getArray("fields").getArray()));
    }
}
