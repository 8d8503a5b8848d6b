package hitomado.eligibility;

import hitomado.registry.HouseholdId;
import hitomado.registry.ResidentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows of those found entitled.
@Repository
class EntitlementStore {
    private static final String COLUMNS = """
            id, programme, person_id, receiver_id, household_id, occasion, amount, revision, found_on, since
            """;

    private final JdbcClient jdbc;

    EntitlementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those who are entitled now, in the order of their ids.
    List<Entitled> current(String programme, @Nullable UUID after, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                        from eligibility.entitlement
                        where programme = :programme and ended_at is null
                          and (cast(:after as uuid) is null or id > cast(:after as uuid))
                        order by id limit :limit
                        """)
                .param("programme", programme)
                .param("after", after)
                .param("limit", limit)
                .query((rs, n) -> entitled(rs))
                .list();
    }

    long count(String programme) {
        return jdbc.sql("""
                        select count(*) from eligibility.entitlement where programme = :programme and ended_at is null
                        """).param("programme", programme).query(Long.class).single();
    }

    Set<UUID> ongoing(Collection<UUID> ids) {
        return Set.copyOf(jdbc.sql("select id from eligibility.entitlement where id = any (:ids) and ended_at is null")
                .param("ids", ids.toArray(UUID[]::new))
                .query((rs, n) -> rs.getObject("id", UUID.class))
                .list());
    }

    /// Also where it has ended since.
    Optional<Entitled> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from eligibility.entitlement where id = :id")
                .param("id", id)
                .query((rs, n) -> entitled(rs))
                .optional();
    }

    private static Entitled entitled(ResultSet rs) throws SQLException {
        return new Entitled(
                rs.getObject("id", UUID.class),
                rs.getString("programme"),
                new ResidentId(rs.getObject("person_id", UUID.class)),
                new ResidentId(rs.getObject("receiver_id", UUID.class)),
                new HouseholdId(rs.getObject("household_id", UUID.class)),
                rs.getString("occasion"),
                rs.getObject("amount", Long.class),
                rs.getInt("revision"),
                rs.getDate("found_on").toLocalDate(),
                rs.getTimestamp("since").toInstant());
    }
}
