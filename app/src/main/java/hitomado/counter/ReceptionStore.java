package hitomado.counter;

import hitomado.platform.FilerBasis;
import hitomado.sessions.SessionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows of receptions.
@Repository
class ReceptionStore {
    private final JdbcClient jdbc;

    ReceptionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Writes the sheet; who comes back with the same session is written over the one before (the audit trail keeps
    /// both).
    void put(Received sheet) {
        jdbc.sql("""
                        insert into counter.reception (session_id, person_ref, filer_name, filer_basis, identified_by, authority,
                            staff, staff_label, ward, began_at)
                        values (:session, :ref, :name, :basis, :identified, :authority, :staff, :label, :ward, :at)
                        on conflict (session_id) do update set filer_name = excluded.filer_name,
                            filer_basis = excluded.filer_basis, identified_by = excluded.identified_by,
                            authority = excluded.authority, staff = excluded.staff, staff_label = excluded.staff_label,
                            ward = excluded.ward, began_at = excluded.began_at
                        """)
                .param("session", sheet.session().value())
                .param("ref", sheet.person())
                .param("name", sheet.visitor().name())
                .param("basis", sheet.visitor().basis().code())
                .param("identified", sheet.visitor().identifiedBy().code())
                .param("authority", sheet.visitor().authority().code())
                .param("staff", sheet.staff())
                .param("label", sheet.staffLabel())
                .param("ward", sheet.ward())
                .param("at", Timestamp.from(sheet.at()))
                .update();
    }

    Optional<Received> find(SessionId session) {
        return jdbc.sql("select * from counter.reception where session_id = :session")
                .param("session", session.value())
                .query(ReceptionStore::row)
                .optional();
    }

    /// The sheet, locked until the transaction ends.
    Optional<Received> lock(SessionId session) {
        return jdbc.sql("select * from counter.reception where session_id = :session for update")
                .param("session", session.value())
                .query(ReceptionStore::row)
                .optional();
    }

    /// Newest first.
    List<Received> ofWard(String ward, Instant since) {
        return jdbc.sql("""
                        select * from counter.reception where ward = :ward and began_at >= :since
                        order by began_at desc limit 200
                        """)
                .param("ward", ward)
                .param("since", Timestamp.from(since))
                .query(ReceptionStore::row)
                .list();
    }

    private static Received row(ResultSet rs, int n) throws SQLException {
        return new Received(
                new SessionId(rs.getObject("session_id", UUID.class)),
                rs.getString("person_ref"),
                new Visitor(
                        rs.getString("filer_name"),
                        null,
                        FilerBasis.ofCode(rs.getString("filer_basis")),
                        Visitor.Identification.find(rs.getString("identified_by"))
                                .orElseThrow(),
                        Visitor.Authority.find(rs.getString("authority")).orElseThrow()),
                rs.getString("staff"),
                rs.getString("staff_label"),
                rs.getString("ward"),
                rs.getTimestamp("began_at").toInstant());
    }
}
