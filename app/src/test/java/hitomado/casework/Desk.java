package hitomado.casework;

import hitomado.applications.SubmittedApplication;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What tests look at on the clerk's desk.
record Desk(JdbcClient jdbc, CaseStore store) {
    CaseFile file(SubmittedApplication application) {
        return store.find(id(application)).orElseThrow();
    }

    CaseId id(SubmittedApplication application) {
        return new CaseId(jdbc.sql("select id from casework.case_file where application = :id")
                .param("id", application.id().value())
                .query(java.util.UUID.class)
                .single());
    }

    long cases(SubmittedApplication application) {
        return count(
                "select count(*) from casework.case_file where application = :id",
                application.id().value());
    }

    /// Closed and open intervals in their order, open ones with `…`.
    List<String> intervals(CaseId id) {
        return jdbc.sql("""
                        select state || case when ended_at is null then '…' else '' end
                        from casework.state_interval where case_id = :id order by state_interval.id
                        """).param("id", id.value()).query(String.class).list();
    }

    List<String> history(CaseId id) {
        return jdbc.sql("select kind from casework.history where case_id = :id order by history.id")
                .param("id", id.value())
                .query(String.class)
                .list();
    }

    List<String> audit(CaseId id) {
        return jdbc.sql("select kind from platform.audit_event where subject = :subject order by audit_event.id")
                .param("subject", "case:" + id)
                .query(String.class)
                .list();
    }

    /// Kinds of the reports of a case, with `…` while they wait.
    List<String> reports(CaseId id) {
        return jdbc.sql("""
                        select kind || case when delivered_at is null then '…' else '' end
                        from casework.report where case_id = :id order by report.id
                        """).param("id", id.value()).query(String.class).list();
    }

    private long count(String sql, Object id) {
        return jdbc.sql(sql).param("id", id).query(Long.class).single();
    }
}
