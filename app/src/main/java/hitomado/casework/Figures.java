package hitomado.casework;

import hitomado.platform.Actor;
import hitomado.platform.Permission;
import hitomado.platform.rights.Rights;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 処理の状況 — waiting and working times out of the state intervals, and what is stuck; no personal data.
@Component
public class Figures {
    /// Times are of the cases that ended within this time.
    private static final Duration LOOKED_AT = Duration.ofDays(90);

    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final IntakeFailures failures;
    private final ReportStore reports;
    private final Clock clock;

    Figures(JdbcClient jdbc, IntakeFailures failures, ReportStore reports, Clock clock) {
        this.jdbc = jdbc;
        this.failures = failures;
        this.reports = reports;
        this.clock = clock;
    }

    /// @param stuckReports reports that could not be delivered yet
    public record All(
            Map<CaseState, Integer> states, List<Times> procedures, List<Stuck> notTakenIn, long stuckReports) {}

    /// Median minutes of the ended cases of a procedure, from the first state to the last, waits of each kind apart.
    public record Times(
            String procedure,
            int open,
            int ended,
            long working,
            long waitingOffice,
            long waitingResident,
            long waitingOther) {}

    /// Something that arrived and could not become work, or a report that could not be delivered.
    public record Stuck(String reference, String problem, Instant since, int tries) {}

    public All all(Actor.Staff who) {
        Rights.demand(who, Permission.FIGURES_READ);
        return new All(states(), procedures(), stuck(), reports.stuck());
    }

    private Map<CaseState, Integer> states() {
        var counts = new EnumMap<CaseState, Integer>(CaseState.class);
        jdbc.sql("select state, count(*) as n from casework.case_file group by state")
                .query(rs -> {
                    counts.put(CaseState.valueOf(rs.getString("state")), rs.getInt("n"));
                });
        return counts;
    }

    private List<Times> procedures() {
        return jdbc.sql("""
                        with spent as (
                            select c.id, c.procedure,
                                coalesce(sum(i.seconds) filter (where i.state = any(:working)), 0) as working,
                                coalesce(sum(i.seconds) filter (where i.state = any(:office)), 0) as office,
                                coalesce(sum(i.seconds) filter (where i.state = any(:resident)), 0) as resident,
                                coalesce(sum(i.seconds) filter (where i.state = any(:other)), 0) as other
                            from casework.case_file c
                            join (select case_id, state, extract(epoch from ended_at - began_at) as seconds
                                  from casework.state_interval where ended_at is not null) i on i.case_id = c.id
                            where c.closed_at >= :since
                            group by c.id, c.procedure),
                        ended as (
                            select procedure, count(*) as n,
                                percentile_cont(0.5) within group (order by working) / 60 as working,
                                percentile_cont(0.5) within group (order by office) / 60 as office,
                                percentile_cont(0.5) within group (order by resident) / 60 as resident,
                                percentile_cont(0.5) within group (order by other) / 60 as other
                            from spent group by procedure),
                        open as (
                            select procedure, count(*) as n from casework.case_file where closed_at is null group by procedure)
                        select coalesce(e.procedure, o.procedure) as procedure, coalesce(o.n, 0) as open,
                            coalesce(e.n, 0) as ended, coalesce(e.working, 0) as working, coalesce(e.office, 0) as office,
                            coalesce(e.resident, 0) as resident, coalesce(e.other, 0) as other
                        from ended e full join open o on o.procedure = e.procedure order by 1
                        """)
                .param("working", names(CaseState.Span.WORKING))
                .param("office", names(CaseState.Span.WAITING_OFFICE))
                .param("resident", names(CaseState.Span.WAITING_RESIDENT))
                .param("other", names(CaseState.Span.WAITING_OTHER))
                .param("since", Timestamp.from(clock.instant().minus(LOOKED_AT)))
                .query((rs, n) -> new Times(
                        rs.getString("procedure"),
                        rs.getInt("open"),
                        rs.getInt("ended"),
                        Math.round(rs.getDouble("working")),
                        Math.round(rs.getDouble("office")),
                        Math.round(rs.getDouble("resident")),
                        Math.round(rs.getDouble("other"))))
                .list();
    }

    private List<Stuck> stuck() {
        var notTakenIn = failures.all().stream()
                .map(one -> new Stuck(one.arrival().reference(), one.problem(), one.firstAt(), one.tries()));
        return Stream.concat(notTakenIn, reports.waiting(MOST).stream()).toList();
    }

    private static String[] names(CaseState.Span span) {
        return CaseState.of(span).stream().map(Enum::name).toArray(String[]::new);
    }
}
