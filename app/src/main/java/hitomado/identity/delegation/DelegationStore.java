package hitomado.identity.delegation;

import hitomado.platform.FilerBasis;
import hitomado.platform.ids.HandoverCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows of delegations, their codes and acts.
@Repository
class DelegationStore {
    private static final String READ = """
            select d.*, a.full_name as principal_name, a.person_ref as principal_ref,
                p.full_name as proxy_name, p.person_ref as proxy_ref
            from identity.delegation d
            join identity.resident_account a on a.id = d.principal
            join identity.resident_account p on p.id = d.proxy
            """;

    private final JdbcClient jdbc;

    DelegationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<HandoverCode> findCode(UUID proxy, Instant now) {
        return jdbc.sql("""
                        select code from identity.delegation_code
                        where proxy = :proxy and used_at is null and expires_at > :now order by expires_at desc limit 1
                        """)
                .param("proxy", proxy)
                .param("now", Timestamp.from(now))
                .query(String.class)
                .optional()
                .map(HandoverCode::new);
    }

    /// False where the code exists already.
    boolean addCode(HandoverCode code, UUID proxy, Instant expires) {
        return jdbc.sql("""
                        insert into identity.delegation_code (code, proxy, expires_at)
                        values (:code, :proxy, :expires) on conflict do nothing
                        """)
                        .param("code", code.value())
                        .param("proxy", proxy)
                        .param("expires", Timestamp.from(expires))
                        .update()
                == 1;
    }

    /// Whose live code this is.
    Optional<UUID> findProxy(HandoverCode code, Instant now) {
        return jdbc.sql("""
                        select proxy from identity.delegation_code
                        where code = :code and used_at is null and expires_at > :now
                        """)
                .param("code", code.value())
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .optional();
    }

    /// Uses the code up; empty where somebody was faster.
    Optional<UUID> takeCode(HandoverCode code, Instant now) {
        return jdbc.sql("""
                        update identity.delegation_code set used_at = :now
                        where code = :code and used_at is null and expires_at > :now returning proxy
                        """)
                .param("code", code.value())
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .optional();
    }

    /// Codes of persons by their references, which nobody shall use any more.
    void removeCodes(Collection<String> refs) {
        jdbc.sql("""
                        delete from identity.delegation_code c using identity.resident_account a
                        where a.id = c.proxy and a.person_ref = any (:refs)
                        """).param("refs", refs.toArray(String[]::new)).update();
    }

    void add(Delegation one, LocalDate today) {
        jdbc.sql("""
                        insert into identity.delegation (id, principal, proxy, basis, life_events, granted_at, granted_on, until)
                        values (:id, :principal, :proxy, :basis, :events, :at, :today, :until)
                        """)
                .param("id", one.id())
                .param("principal", one.principal().account())
                .param("proxy", one.proxy().account())
                .param("basis", one.basis().code())
                .param("events", one.lifeEvents().stream().sorted().toArray(String[]::new))
                .param("at", Timestamp.from(one.grantedAt()))
                .param("today", today)
                .param("until", one.until())
                .update();
    }

    Optional<Delegation> find(UUID id) {
        return jdbc.sql(READ + "where d.id = :id")
                .param("id", id)
                .query(DelegationStore::row)
                .optional();
    }

    /// Given by or to this account, newest first.
    List<Delegation> of(UUID account) {
        return jdbc.sql(READ + "where d.principal = :account or d.proxy = :account order by d.id desc limit 50")
                .param("account", account)
                .query(DelegationStore::row)
                .list();
    }

    /// Ids of what this account holds as a proxy and is in force.
    List<UUID> live(UUID proxy, LocalDate today) {
        return jdbc.sql("""
                        select id from identity.delegation
                        where proxy = :proxy and ended_at is null and until >= :today
                        """)
                .param("proxy", proxy)
                .param("today", today)
                .query((rs, n) -> rs.getObject("id", UUID.class))
                .list();
    }

    /// Those in force given by or to persons of these references.
    List<UUID> ofPersons(Collection<String> refs) {
        return jdbc.sql("""
                        select d.id from identity.delegation d
                        join identity.resident_account a on a.id in (d.principal, d.proxy)
                        where d.ended_at is null and a.person_ref = any (:refs)
                        """)
                .param("refs", refs.toArray(String[]::new))
                .query((rs, n) -> rs.getObject("id", UUID.class))
                .list();
    }

    /// False where it had ended.
    boolean end(UUID id, String by, Instant at) {
        return jdbc.sql("""
                        update identity.delegation set ended_at = :at, ended_by = :by where id = :id and ended_at is null
                        """)
                        .param("id", id)
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /// @param what `BEGUN` or `SUBMITTED`
    record Act(UUID delegation, UUID actor, String lifeEvent, String what) {}

    void act(Act act, Instant at, LocalDate today) {
        jdbc.sql("""
                        insert into identity.delegation_act (delegation_id, actor, life_event, what, at, on_day)
                        values (:id, :actor, :event, :what, :at, :today)
                        """)
                .param("id", act.delegation())
                .param("actor", act.actor())
                .param("event", act.lifeEvent())
                .param("what", act.what())
                .param("at", Timestamp.from(at))
                .param("today", today)
                .update();
    }

    private static Delegation row(ResultSet rs, int n) throws SQLException {
        var ended = rs.getTimestamp("ended_at");
        return new Delegation(
                rs.getObject("id", UUID.class),
                new Delegation.Person(
                        rs.getObject("principal", UUID.class),
                        rs.getString("principal_name"),
                        rs.getString("principal_ref")),
                new Delegation.Person(
                        rs.getObject("proxy", UUID.class), rs.getString("proxy_name"), rs.getString("proxy_ref")),
                FilerBasis.ofCode(rs.getString("basis")),
                Set.of((String[]) rs.getArray("life_events").getArray()),
                rs.getTimestamp("granted_at").toInstant(),
                rs.getObject("until", LocalDate.class),
                ended == null ? null : ended.toInstant());
    }
}
