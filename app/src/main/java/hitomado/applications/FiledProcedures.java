package hitomado.applications;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 申請の有無 — who has filed a procedure and how far it is, by viewer keys; nothing of what was filed.
@Service
@Transactional(readOnly = true)
public class FiledProcedures {
    private final JdbcClient jdbc;

    FiledProcedures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One application of a procedure.
    ///
    /// @param viewers whom it belongs to: `resident:…` (accounts) and `person:…` (the office's references)
    /// @param decidedAt null as long as the office has not decided
    public record Progress(
            String procedure,
            Set<String> viewers,
            Instant submittedAt,
            @Nullable Instant decidedAt) {
        public Progress {
            viewers = Set.copyOf(viewers);
        }
    }

    /// Of these viewer keys those who filed the procedure on or after a day, withdrawn and refused ones left out.
    public Set<String> filedBy(Collection<String> viewers, String procedure, LocalDate since) {
        return Set.copyOf(jdbc.sql("""
                        select distinct v.viewer from applications.viewer v
                        join applications.application a on a.submission_id = v.submission_id
                        where v.viewer = any (:viewers) and a.procedure = :procedure and a.filed_on >= :since
                          and a.status not in ('WITHDRAWN', 'REFUSED')
                        """)
                .param("viewers", viewers.toArray(String[]::new))
                .param("procedure", procedure)
                .param("since", since)
                .query(String.class)
                .list());
    }

    /// Applications of these procedures that were submitted or moved since, withdrawn ones left out.
    public List<Progress> progress(Collection<String> procedures, Instant since) {
        return jdbc.sql("""
                        select a.procedure, s.submitted_at,
                            array(select v.viewer from applications.viewer v where v.submission_id = s.id) as viewers,
                            (select max(e.at) from applications.status_event e
                             where e.application_id = a.id and e.kind in ('GRANTED', 'REFUSED')) as decided_at
                        from applications.application a join applications.submission s on s.id = a.submission_id
                        where a.procedure = any (:procedures) and a.status <> 'WITHDRAWN'
                          and exists (select 1 from applications.status_event e
                                      where e.application_id = a.id and e.at >= :since)
                        """)
                .param("procedures", procedures.toArray(String[]::new))
                .param("since", Timestamp.from(since))
                .query((rs, n) -> {
                    var decided = rs.getTimestamp("decided_at");
                    return new Progress(
                            rs.getString("procedure"),
                            Set.of((String[]) rs.getArray("viewers").getArray()),
                            rs.getTimestamp("submitted_at").toInstant(),
                            decided == null ? null : decided.toInstant());
                })
                .list();
    }
}
