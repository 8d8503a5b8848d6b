package hitomado.casework;

import hitomado.platform.files.FileId;
import hitomado.platform.files.StoredFiles;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// 事案の廃棄 — counts ended cases by their fiscal year, and destroys what one of them says about people.
@Service
public class CaseDisposal {
    /// Japanese fiscal years begin on 1 April.
    private static final String FISCAL_YEAR =
            "cast(extract(year from (closed_at at time zone 'Asia/Tokyo') - interval '3 months') as int)";

    private static final List<String> PARTS =
            List.of("case_item", "case_person", "case_document", "print", "history", "report");

    private final JdbcClient jdbc;
    private final StoredFiles files;
    private final Clock clock;

    CaseDisposal(JdbcClient jdbc, StoredFiles files, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.clock = clock;
    }

    /// 年度の束 — ended cases of one procedure, outcome and fiscal year that are still there.
    public record Bundle(String procedure, String outcome, int fiscalYear, int revision, long cases) {}

    /// One ended case.
    public record Ended(UUID id, String number, UUID application, LocalDate closedOn) {}

    /// How much was destroyed.
    public record Destroyed(long rows, long files) {}

    /// All bundles; `revision` is the newest among them.
    public List<Bundle> bundles() {
        return jdbc.sql("""
                        select procedure, state, %s as year, max(revision) as revision, count(*) as cases
                        from casework.case_file where closed_at is not null and destroyed_at is null
                        group by procedure, state, year order by year, procedure, state
                        """.formatted(FISCAL_YEAR))
                .query((rs, n) -> new Bundle(
                        rs.getString("procedure"),
                        rs.getString("state"),
                        rs.getInt("year"),
                        rs.getInt("revision"),
                        rs.getLong("cases")))
                .list();
    }

    /// The cases of one bundle.
    public List<Ended> cases(String procedure, String outcome, int fiscalYear) {
        return jdbc.sql("""
                        select id, number, application, (closed_at at time zone 'Asia/Tokyo')::date as closed_on
                        from casework.case_file
                        where procedure = :procedure and state = :outcome and %s = :year and destroyed_at is null
                            and closed_at is not null
                        order by number
                        """.formatted(FISCAL_YEAR))
                .param("procedure", procedure)
                .param("outcome", outcome)
                .param("year", fiscalYear)
                .query((rs, n) -> new Ended(
                        rs.getObject("id", UUID.class),
                        rs.getString("number"),
                        rs.getObject("application", UUID.class),
                        rs.getObject("closed_on", LocalDate.class)))
                .list();
    }

    /// The application behind a case.
    public UUID application(UUID id) {
        return jdbc.sql("select application from casework.case_file where id = :id")
                .param("id", id)
                .query(UUID.class)
                .single();
    }

    /// Destroys items, people, documents, papers, letters and history; number, procedure, dates and outcome stay.
    @Transactional(propagation = Propagation.MANDATORY)
    public Destroyed destroy(UUID id, UUID disposal) {
        var marked = jdbc.sql("""
                        update casework.case_file set destroyed_at = :at, disposal = :disposal, subject_name = '',
                            subject_folded = '', filer_label = '', filer_actor = '', represented = null, facts = '{}',
                            decision_reason = case when granted is null then null else '' end
                        where id = :id and closed_at is not null and destroyed_at is null
                        """)
                .param("id", id)
                .param("disposal", disposal)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        if (marked == 0) {
            return new Destroyed(0, 0);
        }
        var attached = jdbc.sql("""
                        select file from casework.case_document where case_id = :id
                        union select file from casework.print where case_id = :id and file is not null
                        """).param("id", id).query(UUID.class).list();
        var rows = 0L;
        for (var part : PARTS) {
            rows += jdbc.sql("delete from casework." + part + " where case_id = :id")
                    .param("id", id)
                    .update();
        }
        var gone =
                attached.stream().filter(file -> files.remove(new FileId(file))).count();
        return new Destroyed(rows, gone);
    }
}
