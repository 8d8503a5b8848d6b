package hitomado.sessions;

import hitomado.rules.SubjectId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows of the people of a session.
@Repository
class SubjectStore {
    private final JdbcClient jdbc;

    SubjectStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Subject> of(SessionId id) {
        return jdbc.sql("""
                        select subject, ref, position, is_new from sessions.subject
                        where session_id = :id and removed_at is null order by position
                        """).param("id", id.value()).query(SubjectStore::row).list();
    }

    /// Adds a person after all who ever were in the session, so that a removed one's id is never used again.
    Subject add(SessionId id, @Nullable String ref, boolean isNew) {
        return jdbc.sql("""
                        insert into sessions.subject (session_id, subject, ref, position, is_new)
                        select :id, 'p' || (coalesce(max(position), 0) + 1), :ref, coalesce(max(position), 0) + 1, :new
                        from sessions.subject where session_id = :id
                        returning subject, ref, position, is_new
                        """)
                .param("id", id.value())
                .param("ref", ref)
                .param("new", isNew)
                .query(SubjectStore::row)
                .single();
    }

    /// The office knows who this person is: gives the reference, and whether the person is new to the register.
    void know(SessionId id, Subject subject) {
        jdbc.sql("update sessions.subject set ref = :ref, is_new = :new where session_id = :id and subject = :subject")
                .param("ref", subject.ref())
                .param("new", subject.isNew())
                .param("id", id.value())
                .param("subject", subject.id().value())
                .update();
    }

    boolean removeNew(SessionId id, String subject, Instant at) {
        return jdbc.sql("""
                        update sessions.subject set removed_at = :at
                        where session_id = :id and subject = :subject and is_new and removed_at is null
                        """)
                        .param("id", id.value())
                        .param("subject", subject)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    private static Subject row(ResultSet rs, int n) throws SQLException {
        return new Subject(
                new SubjectId(rs.getString("subject")),
                rs.getString("ref"),
                rs.getInt("position"),
                rs.getBoolean("is_new"));
    }
}
