package hitomado.applications;

import hitomado.applications.Parcel.Outward;
import hitomado.platform.layers.InLayer;
import hitomado.platform.layers.Layer;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Sealed reports of the office, in their order, until the outer end has applied them.
@Repository
@InLayer(Layer.MYNUMBER)
class DispatchStore {
    private final JdbcClient jdbc;

    DispatchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// False where it was written before; one that is held takes the new seal and goes out again.
    boolean add(Outward report, Instant now) {
        return jdbc.sql("""
                        insert into applications.dispatch (report, application_id, written_at, sealed)
                        values (:report, :application, :now, :sealed)
                        on conflict (report) do update set sealed = excluded.sealed, held_at = null
                        where dispatch.held_at is not null and dispatch.told_at is null
                        """)
                        .param("report", report.report())
                        .param("application", report.application())
                        .param("now", Timestamp.from(now))
                        .param("sealed", report.sealed())
                        .update()
                == 1;
    }

    /// Those before which none of their application is held.
    List<Outward> untold(int most) {
        return jdbc.sql("""
                        select report, application_id, sealed from applications.dispatch d
                        where told_at is null and not exists (
                            select 1 from applications.dispatch e
                            where e.application_id = d.application_id and e.told_at is null and e.held_at is not null
                                and e.no <= d.no)
                        order by no limit :most
                        """)
                .param("most", most)
                .query((rs, n) -> new Outward(
                        rs.getObject("report", UUID.class),
                        rs.getObject("application_id", UUID.class),
                        rs.getBytes("sealed")))
                .list();
    }

    void hold(Outward report, Instant now) {
        jdbc.sql("update applications.dispatch set held_at = :now where report = :id and told_at is null")
                .param("now", Timestamp.from(now))
                .param("id", report.report())
                .update();
    }

    void told(List<Outward> all, Instant now) {
        jdbc.sql("update applications.dispatch set told_at = :now, sealed = null where report = any (:ids)")
                .param("now", Timestamp.from(now))
                .param("ids", all.stream().map(Outward::report).toArray(UUID[]::new))
                .update();
    }
}
