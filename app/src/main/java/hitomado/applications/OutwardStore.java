package hitomado.applications;

import hitomado.applications.Parcel.Inward;
import hitomado.platform.layers.InLayer;
import hitomado.platform.layers.Layer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The outer end of the queues: what waits is given sealed, as it lies there.
@Repository
@InLayer(Layer.INTERNET)
class OutwardStore {
    private final JdbcClient jdbc;

    OutwardStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Marks and gives up to `most`; what was given before `stale` and not acknowledged is given again.
    List<Inward> applications(int most, Instant now, Instant stale) {
        return jdbc.sql("""
                        update applications.application a set taken_at = :now
                        from applications.submission s
                        where s.id = a.submission_id and a.id in (
                            select id from applications.application
                            where acknowledged_at is null and sealed is not null
                              and (taken_at is null or taken_at < :stale)
                            order by id limit :most for update skip locked)
                        returning a.id, a.id as application_id, a.receipt, null as kind, s.submitted_at as at, a.sealed,
                            a.office_key
                        """)
                .param("now", Timestamp.from(now))
                .param("stale", Timestamp.from(stale))
                .param("most", most)
                .query(OutwardStore::row)
                .list();
    }

    /// The oldest waiting reply of each application that the office has acknowledged, so that order is kept.
    List<Inward> replies(int most, Instant now, Instant stale) {
        return jdbc.sql("""
                        update applications.reply r set taken_at = :now
                        from applications.application a
                        where a.id = r.application_id and r.id in (
                            select w.id from applications.reply w
                            join applications.application b on b.id = w.application_id
                            where w.acknowledged_at is null and w.sealed is not null and b.acknowledged_at is not null
                              and (w.taken_at is null or w.taken_at < :stale)
                              and not exists (select 1 from applications.reply older
                                              where older.application_id = w.application_id and older.id < w.id
                                                and older.acknowledged_at is null)
                            order by w.id limit :most for update of w skip locked)
                        returning r.id, r.application_id, a.receipt, r.kind, r.at, r.sealed, r.office_key
                        """)
                .param("now", Timestamp.from(now))
                .param("stale", Timestamp.from(stale))
                .param("most", most)
                .query(OutwardStore::row)
                .list();
    }

    private static Inward row(ResultSet rs, int n) throws SQLException {
        return new Inward(
                rs.getObject("id", UUID.class),
                rs.getObject("application_id", UUID.class),
                rs.getString("receipt"),
                rs.getString("kind"),
                rs.getTimestamp("at").toInstant(),
                rs.getBytes("sealed"),
                rs.getString("office_key"),
                List.of());
    }
}
