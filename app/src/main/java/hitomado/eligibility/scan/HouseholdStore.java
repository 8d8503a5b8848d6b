package hitomado.eligibility.scan;

import hitomado.platform.ids.Ids;
import hitomado.registry.HouseholdId;
import hitomado.registry.ResidentId;
import hitomado.registry.columns.CityRoll.Doubt;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes what one household is entitled to: only the difference.
@Repository
class HouseholdStore {
    private final JdbcClient jdbc;
    private final MergeStore merge;
    private final Ids ids;

    HouseholdStore(JdbcClient jdbc, MergeStore merge, Ids ids) {
        this.jdbc = jdbc;
        this.merge = merge;
        this.ids = ids;
    }

    /// A household that was decided.
    record Home(HouseholdId household, List<ResidentId> persons, int revision, LocalDate day, Instant now) {}

    /// What one of its members is entitled to.
    record Wanted(
            String programme,
            String occasion,
            ResidentId person,
            ResidentId receiver,
            @Nullable Long amount) {}

    private record Key(String programme, String occasion, ResidentId person) {}

    private record Kept(
            UUID id,
            UUID receiver,
            UUID household,
            @Nullable Long amount,
            boolean ended) {}

    /// Waits while a scan of the city writes or somebody else decides this household.
    void claim(HouseholdId household, Instant now) {
        merge.lockShared();
        jdbc.sql("""
                        insert into eligibility.household_decision (household_id, decided_at) values (:household, :now)
                        on conflict (household_id) do update set decided_at = excluded.decided_at
                        """)
                .param("household", household.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /// The last statement of a decision: from when a change was made until what follows from it stands here.
    void stored(HouseholdId household, @Nullable Instant changed, Instant now) {
        jdbc.sql("""
                        update eligibility.household_decision set changed_at = :changed, stored_at = :now
                         where household_id = :household
                        """)
                .param("changed", changed == null ? null : Timestamp.from(changed), Types.TIMESTAMP)
                .param("now", Timestamp.from(now))
                .param("household", household.value())
                .update();
    }

    /// The number of newly entitled by programme.
    Map<String, Long> write(Home home, List<Wanted> wanted) {
        var kept = kept(home.persons());
        var newly = new ArrayList<String>();
        for (var one : wanted) {
            var before = kept.remove(new Key(one.programme(), one.occasion(), one.person()));
            if (before == null || before.ended() || !isSame(before, one, home)) {
                upsert(home, one);
            }
            if (before == null || before.ended()) {
                newly.add(one.programme());
            }
        }
        end(kept.values().stream().filter(row -> !row.ended()).map(Kept::id).toList(), home.now());
        return HouseholdScan.counted(newly);
    }

    private static boolean isSame(Kept kept, Wanted wanted, Home home) {
        return kept.receiver().equals(wanted.receiver().value())
                && kept.household().equals(home.household().value())
                && Objects.equals(kept.amount(), wanted.amount());
    }

    private Map<Key, Kept> kept(List<ResidentId> persons) {
        var kept = new HashMap<Key, Kept>();
        jdbc.sql("""
                        select id, programme, occasion, person_id, receiver_id, household_id, amount, ended_at is not null as ended
                        from eligibility.entitlement where person_id = any(:persons::uuid[])
                        """).param("persons", array(persons)).query((ResultSet rs) -> {
            kept.put(key(rs), kept(rs));
        });
        return kept;
    }

    private static Key key(ResultSet rs) throws SQLException {
        return new Key(
                rs.getString("programme"),
                rs.getString("occasion"),
                new ResidentId(rs.getObject("person_id", UUID.class)));
    }

    private static Kept kept(ResultSet rs) throws SQLException {
        return new Kept(
                rs.getObject("id", UUID.class),
                rs.getObject("receiver_id", UUID.class),
                rs.getObject("household_id", UUID.class),
                rs.getObject("amount", Long.class),
                rs.getBoolean("ended"));
    }

    private void upsert(Home home, Wanted wanted) {
        jdbc.sql("""
                        insert into eligibility.entitlement as e (id, programme, person_id, receiver_id, household_id,
                            occasion, amount, revision, found_on, since)
                        values (:id, :programme, :person, :receiver, :household, :occasion, :amount, :revision, :day, :now)
                        on conflict (programme, person_id, occasion) do update set
                            receiver_id = excluded.receiver_id, household_id = excluded.household_id,
                            amount = excluded.amount, revision = excluded.revision,
                            found_on = case when e.ended_at is null then e.found_on else excluded.found_on end,
                            since = case when e.ended_at is null then e.since else excluded.since end,
                            ended_at = null
                        """)
                .param("id", ids.next())
                .param("programme", wanted.programme())
                .param("person", wanted.person().value())
                .param("receiver", wanted.receiver().value())
                .param("household", home.household().value())
                .param("occasion", wanted.occasion())
                .param("amount", wanted.amount())
                .param("revision", home.revision())
                .param("day", home.day())
                .param("now", Timestamp.from(home.now()))
                .update();
    }

    private void end(List<UUID> rows, Instant now) {
        if (!rows.isEmpty()) {
            jdbc.sql("update eligibility.entitlement set ended_at = :now where id = any(:ids::uuid[])")
                    .param("ids", rows.stream().map(UUID::toString).toArray(String[]::new))
                    .param("now", Timestamp.from(now))
                    .update();
        }
    }

    /// People who live in no household of the city any more.
    void endAll(Collection<ResidentId> gone, Instant now) {
        if (!gone.isEmpty()) {
            jdbc.sql("""
                            update eligibility.entitlement set ended_at = :now
                            where person_id = any(:persons::uuid[]) and ended_at is null
                            """)
                    .param("persons", array(gone))
                    .param("now", Timestamp.from(now))
                    .update();
        }
    }

    /// What is put aside of this household now.
    void quarantine(List<ResidentId> persons, List<Doubt> doubts, Instant now) {
        jdbc.sql("delete from eligibility.quarantine where person_id = any(:persons::uuid[])")
                .param("persons", array(persons))
                .update();
        for (var doubt : doubts) {
            var household = doubt.household();
            jdbc.sql(
                            "insert into eligibility.quarantine values (:person, :reason, :household, :now) on conflict do nothing")
                    .param("person", doubt.person().value())
                    .param("reason", doubt.why().name())
                    .param("household", household == null ? null : household.value())
                    .param("now", Timestamp.from(now))
                    .update();
        }
    }

    private static String[] array(Collection<ResidentId> persons) {
        return persons.stream().map(ResidentId::toString).toArray(String[]::new);
    }
}
