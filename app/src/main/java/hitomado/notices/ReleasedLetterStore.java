package hitomado.notices;

import hitomado.registry.ResidentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Sends that an officer released by letter.
@Repository
class ReleasedLetterStore {
    private final JdbcClient jdbc;

    ReleasedLetterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param madeAt when it was drawn last; null where it was not
    record Row(
            UUID id,
            String programme,
            ResidentId receiver,
            @Nullable Instant madeAt) {}

    /// Those told in the inbox whose letter is not drawn, or was since then.
    List<Row> open(Instant since, int limit) {
        return jdbc.sql("""
                        select id, programme, receiver_id, letter_made_at from notices.send
                        where release = 'LETTER' and state = 'SENT' and (letter_made_at is null or letter_made_at > :since)
                        order by id limit :limit
                        """)
                .param("since", Timestamp.from(since))
                .param("limit", limit)
                .query((rs, n) -> row(rs))
                .list();
    }

    Optional<Row> find(UUID id) {
        return jdbc.sql("""
                        select id, programme, receiver_id, letter_made_at from notices.send
                        where id = :id and release = 'LETTER' and state = 'SENT'
                        """).param("id", id).query((rs, n) -> row(rs)).optional();
    }

    void made(UUID id, Instant at) {
        jdbc.sql("update notices.send set letter_made_at = :at where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    private static Row row(ResultSet rs) throws SQLException {
        var made = rs.getTimestamp("letter_made_at");
        return new Row(
                rs.getObject("id", UUID.class),
                rs.getString("programme"),
                new ResidentId(rs.getObject("receiver_id", UUID.class)),
                made == null ? null : made.toInstant());
    }
}
