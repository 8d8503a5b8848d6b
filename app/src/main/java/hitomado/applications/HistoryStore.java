package hitomado.applications;

import hitomado.applications.ApplicationFile.Delivery;
import hitomado.applications.ApplicationFile.Message;
import hitomado.applications.ApplicationFile.Step;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads what gathered around one application: steps, messages, deliveries.
@Repository
class HistoryStore {
    private final JdbcClient jdbc;

    HistoryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Step> steps(ApplicationId application) {
        return jdbc.sql("""
                        select kind, at, by_label, detail from applications.status_event
                        where application_id = :id order by id
                        """)
                .param("id", application.value())
                .query((rs, n) -> new Step(
                        StepKind.valueOf(rs.getString("kind")),
                        rs.getTimestamp("at").toInstant(),
                        rs.getString("by_label"),
                        rs.getString("detail")))
                .list();
    }

    List<Message> messages(ApplicationId application) {
        return jdbc.sql("""
                        select at, from_staff, by_label, text from applications.message
                        where application_id = :id order by id
                        """)
                .param("id", application.value())
                .query((rs, n) -> new Message(
                        rs.getTimestamp("at").toInstant(),
                        rs.getBoolean("from_staff"),
                        rs.getString("by_label"),
                        rs.getString("text")))
                .list();
    }

    List<Delivery> deliveries(ApplicationId application) {
        return jdbc.sql("""
                        select id, at, kind, title, text, file from applications.delivery
                        where application_id = :id order by id
                        """)
                .param("id", application.value())
                .query((rs, n) -> new Delivery(
                        rs.getObject("id", UUID.class),
                        rs.getTimestamp("at").toInstant(),
                        DeliveryKind.valueOf(rs.getString("kind")),
                        rs.getString("title"),
                        rs.getString("text"),
                        rs.getObject("file", UUID.class)))
                .list();
    }

    Optional<Delivery> findDelivery(ApplicationId application, UUID delivery) {
        return deliveries(application).stream()
                .filter(one -> one.id().equals(delivery))
                .findFirst();
    }
}
