package hitomado.eligibility.scan;

import hitomado.registry.columns.CityRoll;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows of scans, their counts, and the records put aside.
@Repository
class ScanStore {
    private static final long SCANNING = 0x656c_6967_0001L;

    private final JdbcClient jdbc;

    ScanStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Held until the end of the transaction; false while another scan runs anywhere.
    boolean tryLock() {
        return jdbc.sql("select pg_try_advisory_xact_lock(:key)")
                .param("key", SCANNING)
                .query(Boolean.class)
                .single();
    }

    /// Scans whose process ended before they did; call it under the lock only.
    void markBroken(Instant now) {
        jdbc.sql("update eligibility.scan set state = 'BROKEN', ended_at = :now where state = 'RUNNING'")
                .param("now", Timestamp.from(now))
                .update();
    }

    void begin(ScanRun run, String askedBy) {
        jdbc.sql("""
                        insert into eligibility.scan (id, state, asked_by, asked_label, started_at, revision, day)
                        values (:id, 'RUNNING', :by, :label, :at, :revision, :day)
                        """)
                .param("id", run.id())
                .param("by", askedBy)
                .param("label", run.askedBy())
                .param("at", Timestamp.from(run.startedAt()))
                .param("revision", run.revision())
                .param("day", run.day())
                .update();
    }

    void loaded(UUID id, int persons, int households, int programmes) {
        jdbc.sql("""
                        update eligibility.scan set persons = :persons, households = :households, programmes = :programmes
                        where id = :id
                        """)
                .param("id", id)
                .param("persons", persons)
                .param("households", households)
                .param("programmes", programmes)
                .update();
    }

    void progress(UUID id, int done) {
        jdbc.sql("update eligibility.scan set programmes_done = :done where id = :id")
                .param("id", id)
                .param("done", done)
                .update();
    }

    void count(UUID id, ScanRun.Count count) {
        jdbc.sql("""
                        insert into eligibility.scan_count (scan_id, programme, entitled, newly, ended, amount)
                        values (:id, :programme, :entitled, :newly, :ended, :amount)
                        """)
                .param("id", id)
                .param("programme", count.programme())
                .param("entitled", count.entitled())
                .param("newly", count.newly())
                .param("ended", count.ended())
                .param("amount", count.amount())
                .update();
    }

    void end(UUID id, ScanRun.State state, Instant now) {
        jdbc.sql("""
                        update eligibility.scan set state = :state, ended_at = :now,
                            quarantined = (select count(*) from eligibility.quarantine)
                        where id = :id and state = 'RUNNING'
                        """)
                .param("id", id)
                .param("state", state.name())
                .param("now", Timestamp.from(now))
                .update();
    }

    /// What is put aside now: others were put right.
    void quarantine(List<CityRoll.Doubt> doubts, Instant now) {
        var persons = doubts.stream().map(doubt -> doubt.person().toString()).toArray(String[]::new);
        var reasons = doubts.stream().map(doubt -> doubt.why().name()).toArray(String[]::new);
        var homes = doubts.stream()
                .map(doubt -> doubt.household() == null ? "" : doubt.household().toString())
                .toArray(String[]::new);
        jdbc.sql("""
                        delete from eligibility.quarantine q
                         where not exists (select from unnest(:persons::uuid[], :reasons::text[]) as n (person, reason)
                                            where n.person = q.person_id and n.reason = q.reason)
                        """).param("persons", persons).param("reasons", reasons).update();
        jdbc.sql("""
                        insert into eligibility.quarantine (person_id, reason, household_id, since)
                        select n.person, n.reason, nullif(n.home, '')::uuid, :now
                          from unnest(:persons::uuid[], :reasons::text[], :homes::text[]) as n (person, reason, home)
                        on conflict do nothing
                        """)
                .param("persons", persons)
                .param("reasons", reasons)
                .param("homes", homes)
                .param("now", Timestamp.from(now))
                .update();
    }

    List<Quarantined> quarantined(int limit) {
        return jdbc.sql("""
                        select person_id, household_id, reason, since from eligibility.quarantine
                        order by since desc, person_id limit :limit
                        """)
                .param("limit", limit)
                .query((rs, n) -> new Quarantined(
                        rs.getObject("person_id", UUID.class),
                        rs.getObject("household_id", UUID.class),
                        rs.getString("reason"),
                        rs.getTimestamp("since").toInstant()))
                .list();
    }

    /// Of the latest hundred households that a change touched.
    Optional<Reaction> findReaction() {
        return jdbc.sql("""
                        select count(*) as households, max(ms) as slowest,
                               percentile_disc(0.5) within group (order by ms) as median
                          from (select extract(epoch from stored_at - changed_at) * 1000 as ms
                                  from eligibility.household_decision where changed_at is not null
                                 order by changed_at desc limit 100) latest
                        """)
                .query((rs, n) -> rs.getInt("households") == 0
                        ? null
                        : new Reaction(
                                rs.getInt("households"),
                                Duration.ofMillis(rs.getLong("median")),
                                Duration.ofMillis(rs.getLong("slowest"))))
                .optional();
    }

    /// Newest first, with the counts of the newest one that is done.
    List<ScanRun> recent(int limit) {
        return jdbc.sql("select * from eligibility.scan order by started_at desc limit :limit")
                .param("limit", limit)
                .query((rs, n) -> run(rs))
                .list();
    }

    List<ScanRun.Count> counts(UUID scan) {
        return jdbc.sql(
                        "select programme, entitled, newly, ended, amount from eligibility.scan_count where scan_id = :id")
                .param("id", scan)
                .query((rs, n) -> new ScanRun.Count(
                        rs.getString("programme"),
                        rs.getLong("entitled"),
                        rs.getLong("newly"),
                        rs.getLong("ended"),
                        rs.getObject("amount", Long.class)))
                .list();
    }

    private static ScanRun run(ResultSet rs) throws SQLException {
        @Nullable Timestamp ended = rs.getTimestamp("ended_at");
        return new ScanRun(
                rs.getObject("id", UUID.class),
                ScanRun.State.valueOf(rs.getString("state")),
                rs.getString("asked_label"),
                rs.getTimestamp("started_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                rs.getInt("revision"),
                rs.getDate("day").toLocalDate(),
                rs.getObject("persons", Integer.class),
                rs.getObject("quarantined", Integer.class),
                rs.getInt("programmes_done"),
                rs.getObject("programmes", Integer.class),
                List.of());
    }
}
