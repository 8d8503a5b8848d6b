package hitomado.notices;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How far each campaign has taken over those who are entitled.
@Repository
class CollectionStore {
    private final JdbcClient jdbc;

    CollectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The open campaign of a programme that tells those found later, too.
    Optional<CampaignId> findStanding(String programme) {
        return jdbc.sql(
                        "select id from notices.campaign where programme = :programme and state = 'SENDING' and standing")
                .param("programme", programme)
                .query((rs, n) -> new CampaignId(rs.getObject("id", UUID.class)))
                .optional();
    }

    List<CampaignId> standing() {
        return jdbc.sql("select id from notices.campaign where state = 'SENDING' and standing order by id")
                .query((rs, n) -> new CampaignId(rs.getObject("id", UUID.class)))
                .list();
    }

    /// Those whose entitled have not all been taken over.
    List<CampaignId> uncollected() {
        return jdbc.sql("select id from notices.campaign where state = 'SENDING' and collected_at is null order by id")
                .query((rs, n) -> new CampaignId(rs.getObject("id", UUID.class)))
                .list();
    }

    /// The last entitlement taken over, with the campaign locked; empty where it is not being sent or is complete.
    Optional<Cursor> lockCursor(CampaignId id) {
        return jdbc.sql("""
                        select programme, collected_to from notices.campaign
                        where id = :id and state = 'SENDING' and collected_at is null for update
                        """)
                .param("id", id.value())
                .query((rs, n) -> new Cursor(rs.getString("programme"), rs.getObject("collected_to", UUID.class)))
                .optional();
    }

    record Cursor(String programme, @Nullable UUID after) {}

    void collectedTo(CampaignId id, @Nullable UUID last, @Nullable Instant completeAt) {
        jdbc.sql("""
                        update notices.campaign set collected_to = coalesce(cast(:last as uuid), collected_to),
                            collected_at = :at where id = :id
                        """)
                .param("last", last)
                .param("at", completeAt == null ? null : Timestamp.from(completeAt))
                .param("id", id.value())
                .update();
    }

    /// Looks again from an id on, or from the beginning.
    void collectFrom(CampaignId id, @Nullable UUID from) {
        jdbc.sql("""
                        update notices.campaign set collected_at = null,
                            collected_to = least(collected_to, cast(:from as uuid))
                        where id = :id and state = 'SENDING'
                        """).param("from", from).param("id", id.value()).update();
    }
}
