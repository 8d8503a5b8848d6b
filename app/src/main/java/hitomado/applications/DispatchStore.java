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

    /// False where it was written before.
    boolean add(Outward report, Instant now) {
        return jdbc.sql("""
                        insert into applications.dispatch (report, application_id, written_at, sealed)
                        values (:report, :application, :now, :sealed) on conflict (report) do nothing
                        """)
                        .param("report", report.report())
                        .param("application", report.application())
                        .param("now", Timestamp.from(now))
                        .param("sealed", report.sealed())
                        .update()
                == 1;
    }

    List<Outward> untold(int most) {
        return jdbc.sql("""
                        select report, application_id, sealed from applications.dispatch
                        where told_at is null order by no limit :most
                        """)
                .param("most", most)
                .query((rs, n) -> new Outward(
                        rs.getObject("report", UUID.class),
                        rs.getObject("application_id", UUID.class),
                        rs.getBytes("sealed")))
                .list();
    }

    void told(List<Outward> all, Instant now) {
        jdbc.sql("update applications.dispatch set told_at = :now, sealed = null where report = any (:ids)")
                .param("now", Timestamp.from(now))
                .param("ids", all.stream().map(Outward::report).toArray(UUID[]::new))
                .update();
    }
}
