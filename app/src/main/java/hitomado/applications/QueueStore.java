package hitomado.applications;

import hitomado.procedures.Catalogue;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The queue of sealed applications that the office has not acknowledged.
@Repository
class QueueStore {
    private final JdbcClient jdbc;
    private final OfficeSeal seal;
    private final Receipts receipts;
    private final Catalogue catalogue;

    QueueStore(JdbcClient jdbc, OfficeSeal seal, Receipts receipts, Catalogue catalogue) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.receipts = receipts;
        this.catalogue = catalogue;
    }

    /// What was taken.
    ///
    /// @param broken ids of those whose seal does not open
    record Taken(List<SubmittedApplication> opened, List<UUID> broken) {}

    private record Waiting(UUID id, byte[] sealed) {}

    /// Marks and gives up to `most`; what was taken before `stale` and not acknowledged counts as waiting again.
    Taken take(int most, Instant now, Instant stale) {
        var taken = jdbc
                .sql("""
                        update applications.application set taken_at = :now
                        where id in (select id from applications.application
                                     where acknowledged_at is null and office_key = any (:keys)
                                       and (taken_at is null or taken_at < :stale)
                                     order by id limit :most for update skip locked)
                        returning id, sealed
                        """)
                .param("now", Timestamp.from(now))
                .param("stale", Timestamp.from(stale))
                .param("keys", seal.officeKeys().toArray(String[]::new))
                .param("most", most)
                .query((rs, n) ->
                        new Waiting(rs.getObject("id", UUID.class), Objects.requireNonNull(rs.getBytes("sealed"))))
                .list()
                .stream()
                .sorted(java.util.Comparator.comparing(one -> one.id().toString()))
                .toList();
        var opened = new ArrayList<SubmittedApplication>();
        var broken = new ArrayList<UUID>();
        for (var one : taken) {
            seal.findOpened(OfficeSeal.Kind.APPLICATION, one.id(), one.sealed(), WireApplication.class)
                    .ifPresentOrElse(
                            wire -> opened.add(wire.application(receipts, catalogue.revision(wire.revision()))),
                            () -> broken.add(one.id()));
        }
        return new Taken(opened, broken);
    }

    void seal(Collection<SubmittedApplication> applications) {
        for (var one : applications) {
            jdbc.sql("""
                            update applications.application set sealed = :sealed, office_key = :key, facts = null
                            where id = :id
                            """)
                    .param("id", one.id().value())
                    .param("sealed", sealed(one))
                    .param("key", seal.key())
                    .update();
        }
    }

    byte[] sealed(SubmittedApplication one) {
        return seal.seal(OfficeSeal.Kind.APPLICATION, one.id().value(), WireApplication.of(one));
    }

    String key() {
        return seal.key();
    }

    /// Those that were not known to be broken before.
    List<UUID> markBroken(Collection<UUID> ids, Instant now) {
        return jdbc.sql("""
                        update applications.application set broken_at = :now where id = any (:ids) and broken_at is null
                        returning id
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .param("now", Timestamp.from(now))
                .query((rs, n) -> rs.getObject("id", UUID.class))
                .list();
    }

    /// Applications and replies whose seal did not open, or whose key is on no node that has looked; oldest first.
    List<Unopened> unopened(int most) {
        return jdbc.sql("""
                        select a.id, a.receipt, 'application' as kind from applications.application a
                        where a.acknowledged_at is null and a.sealed is not null
                          and (a.broken_at is not null or a.office_key <> all (:keys))
                        union all
                        select r.id, a.receipt, 'reply' from applications.reply r
                        join applications.application a on a.id = r.application_id
                        where r.acknowledged_at is null and r.sealed is not null
                          and (r.broken_at is not null or r.office_key <> all (:keys))
                        order by 1 limit :most
                        """)
                .param("keys", seal.officeKeys().toArray(String[]::new))
                .param("most", most)
                .query((rs, n) -> new Unopened(
                        rs.getObject("id", UUID.class),
                        Unopened.Kind.valueOf(rs.getString("kind").toUpperCase(java.util.Locale.ROOT)),
                        receipts.of(rs.getString("receipt"))))
                .list();
    }

    void acknowledge(ApplicationId application, String caseNumber, Instant now) {
        jdbc.sql("""
                        update applications.application set acknowledged_at = :now, case_number = :number,
                            sealed = null, office_key = null, facts = null, broken_at = null
                        where id = :id and acknowledged_at is null
                        """)
                .param("id", application.value())
                .param("number", caseNumber)
                .param("now", Timestamp.from(now))
                .update();
    }
}
