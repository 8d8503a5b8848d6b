package hitomado.eligibility.scan;

import hitomado.eligibility.columns.City;
import hitomado.platform.database.CopyBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes what a scan of the city found, programme by programme: only the difference.
@Repository
class MergeStore {
    /// Two scans never write at once, and households decided by themselves wait while one does.
    private static final long WRITING = 0x656c_6967_0002L;

    private static final String DECIDED_SINCE = """
            exists (select from eligibility.household_decision d
                     where d.household_id = %s.household_id and d.decided_at >= :began)
            """;

    private static final String SAME =
            " e.programme = :programme and e.occasion = :occasion and e.person_id = f.person_id ";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    MergeStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /// What all rows of one programme's scan have in common.
    ///
    /// @param began households that were decided by themselves since then are left as they are
    record Stamp(String programme, String occasion, int revision, LocalDate day, Instant began, Instant now) {}

    /// 件数 — how many are entitled newly, are no longer.
    record Counts(long newly, long ended) {}

    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:key)").param("key", WRITING).query(rs -> {});
    }

    /// For the decision of one household: many at once, but none while a scan writes.
    void lockShared() {
        jdbc.sql("select pg_advisory_xact_lock_shared(:key)")
                .param("key", WRITING)
                .query(rs -> {});
    }

    /// Compares with what is kept here rather than in SQL: sending three million rows that did not change to the server
    /// took ten times as long as reading them (measured at 910,000 residents).
    Difference.Changes compare(String programme, String occasion, ResidentRows rows, List<Found> found) {
        var difference = new Difference(rows, found, occasion);
        template.execute((ConnectionCallback<Boolean>) connection -> {
            difference.read(connection, programme);
            return true;
        });
        return difference.changes();
    }

    /// Call it under the lock; households that were decided by themselves since the scan began stay as they are.
    Counts write(Stamp stamp, City city, Difference.Changes changes) {
        if (changes.isNone()) {
            return new Counts(0, 0);
        }
        copy(city, changes);
        var ended = bound(stamp, """
                update eligibility.entitlement e set ended_at = :now
                 where e.id in (select id from eligibility_ended) and not\s""" + DECIDED_SINCE.formatted("e")).update();
        bound(stamp, """
                update eligibility.entitlement e
                   set receiver_id = f.receiver_id, household_id = f.household_id, amount = f.amount, revision = :revision
                  from eligibility_found f
                 where e.ended_at is null
                   and (e.receiver_id, e.household_id, e.amount) is distinct from (f.receiver_id, f.household_id, f.amount)
                   and\s""" + SAME + "and not " + DECIDED_SINCE.formatted("f")).update();
        var again = bound(stamp, """
                update eligibility.entitlement e
                   set receiver_id = f.receiver_id, household_id = f.household_id, amount = f.amount, revision = :revision,
                       found_on = :day, since = :now, ended_at = null
                  from eligibility_found f
                 where\s""" + SAME + " and e.ended_at is not null and not " + DECIDED_SINCE.formatted("f"))
                .update();
        var first =
                bound(stamp, """
                insert into eligibility.entitlement (id, programme, person_id, receiver_id, household_id, occasion, amount,
                    revision, found_on, since)
                select overlay(overlay(gen_random_uuid()::text placing :prefix from 1 for 13) placing '7' from 15 for 1)::uuid,
                       :programme, f.person_id, f.receiver_id, f.household_id, :occasion, f.amount, :revision, :day, :now
                  from eligibility_found f
                  left join eligibility.entitlement e on\s""" + SAME + """
                 where e.id is null and not\s""" + DECIDED_SINCE.formatted("f")).update();
        return new Counts(again + first, ended);
    }

    /// Programmes that are told to nobody any more.
    void endOthers(List<String> told, Instant now) {
        jdbc.sql("""
                        update eligibility.entitlement set ended_at = :now
                         where ended_at is null and programme <> all (:told::text[])
                        """)
                .param("told", told.toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .update();
    }

    private JdbcClient.StatementSpec bound(Stamp stamp, String sql) {
        return jdbc.sql(sql)
                .param("programme", stamp.programme())
                .param("occasion", stamp.occasion())
                .param("revision", stamp.revision())
                .param("day", stamp.day())
                .param("began", Timestamp.from(stamp.began()))
                .param("now", Timestamp.from(stamp.now()))
                .param("prefix", prefix(stamp.now()));
    }

    /// The beginning of a UUIDv7, see [Ids]; the rest is random.
    private static String prefix(Instant now) {
        var millis = "%012x".formatted(now.toEpochMilli());
        return millis.substring(0, 8) + "-" + millis.substring(8);
    }

    private void copy(City city, Difference.Changes changes) {
        jdbc.sql("""
                create temporary table if not exists eligibility_found (
                    person_id uuid primary key, receiver_id uuid not null, household_id uuid not null, amount bigint
                ) on commit drop
                """).update();
        jdbc.sql("create temporary table if not exists eligibility_ended (id uuid primary key) on commit drop")
                .update();
        jdbc.sql("truncate eligibility_found, eligibility_ended").update();
        template.execute((ConnectionCallback<Boolean>) connection -> {
            copyFound(connection, city, changes.different());
            copyEnded(connection, changes.ended());
            return true;
        });
        jdbc.sql("analyze eligibility_found").update();
        jdbc.sql("analyze eligibility_ended").update();
    }

    private static void copyFound(Connection connection, City city, List<Found> found) throws SQLException {
        var buffer = new CopyBuffer(connection, "eligibility_found");
        for (var one : found) {
            buffer.row(4);
            buffer.uuid(city.residents().of(one.person()));
            buffer.uuid(city.residents().of(one.receiver()));
            buffer.uuid(city.homes().of(one.household()));
            buffer.number(one.amount());
        }
        buffer.end();
    }

    private static void copyEnded(Connection connection, List<UUID> ended) throws SQLException {
        var buffer = new CopyBuffer(connection, "eligibility_ended");
        for (var id : ended) {
            buffer.row(1);
            buffer.uuid(id);
        }
        buffer.end();
    }
}
