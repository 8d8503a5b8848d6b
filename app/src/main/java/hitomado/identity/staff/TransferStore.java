package hitomado.identity.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TransferStore {
    private static final String ORDER = """
            select id, kind, login, full_name, section, ward, roles, effective_on, ordered_by, state, reason
            from identity.transfer
            """;

    private final JdbcClient jdbc;

    TransferStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// 発令の記録
    ///
    /// @param orderedBy key of who took the file over
    record Order(
            UUID id,
            Transfer transfer,
            String orderedBy,
            String state,
            @Nullable String reason) {}

    void keep(UUID id, String owner, String text, Instant at) {
        jdbc.sql("insert into identity.transfer_file (id, owner, text, at) values (:id, :owner, :text, :at)")
                .param("id", id)
                .param("owner", owner)
                .param("text", text)
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<String> file(UUID id, String owner) {
        return jdbc.sql("select text from identity.transfer_file where id = :id and owner = :owner")
                .param("id", id)
                .param("owner", owner)
                .query((rs, n) -> rs.getString("text"))
                .optional();
    }

    /// Whoever takes the same file over at the same time waits, and then finds it gone.
    void lock(UUID file) {
        jdbc.sql("select 1 from identity.transfer_file where id = :id for update")
                .param("id", file)
                .query(Integer.class)
                .optional();
    }

    void forget(UUID file) {
        jdbc.sql("delete from identity.transfer_file where id = :id")
                .param("id", file)
                .update();
    }

    void forgetBefore(Instant at) {
        jdbc.sql("delete from identity.transfer_file where at < :at")
                .param("at", Timestamp.from(at))
                .update();
    }

    void add(Order order, Instant at) {
        var transfer = order.transfer();
        jdbc.sql("""
                        insert into identity.transfer (id, kind, login, full_name, section, ward, roles, effective_on,
                            ordered_by, ordered_at, state)
                        values (:id, :kind, :login, :name, :section, :ward, :roles, :from, :by, :at, :state)
                        """)
                .param("id", order.id())
                .param("kind", transfer.kind().name())
                .param("login", transfer.login())
                .param("name", transfer.to().name())
                .param("section", transfer.to().section())
                .param("ward", transfer.to().ward())
                .param("roles", transfer.to().roles().toArray(String[]::new))
                .param("from", transfer.from())
                .param("by", order.orderedBy())
                .param("at", Timestamp.from(at))
                .param("state", order.state())
                .update();
    }

    /// Orders of these people that were carried out or wait.
    List<Order> orders(Collection<String> logins) {
        return jdbc.sql(ORDER + "where login = any(:logins) and state in ('PENDING', 'DONE')")
                .param("logins", logins.toArray(String[]::new))
                .query((rs, n) -> order(rs))
                .list();
    }

    List<Order> waiting(int rows) {
        return jdbc.sql(ORDER + "where state = 'PENDING' order by effective_on, login limit :rows")
                .param("rows", rows)
                .query((rs, n) -> order(rs))
                .list();
    }

    long countWaiting() {
        return jdbc.sql("select count(*) from identity.transfer where state = 'PENDING'")
                .query(Long.class)
                .single();
    }

    List<Order> failed(int rows) {
        return jdbc.sql(ORDER + "where state = 'FAILED' order by ordered_at desc limit :rows")
                .param("rows", rows)
                .query((rs, n) -> order(rs))
                .list();
    }

    List<UUID> due(LocalDate today) {
        return jdbc.sql("""
                        select id from identity.transfer where state = 'PENDING' and effective_on <= :today
                        order by effective_on, login
                        """)
                .param("today", today)
                .query((rs, n) -> rs.getObject("id", UUID.class))
                .list();
    }

    Optional<Order> lockWaiting(UUID id) {
        return jdbc.sql(ORDER + "where id = :id and state = 'PENDING' for update")
                .param("id", id)
                .query((rs, n) -> order(rs))
                .optional();
    }

    void became(UUID id, String state, @Nullable String reason) {
        jdbc.sql("update identity.transfer set state = :state, reason = :reason where id = :id")
                .param("id", id)
                .param("state", state)
                .param("reason", reason, java.sql.Types.VARCHAR)
                .update();
    }

    private static Order order(ResultSet rs) throws SQLException {
        var to = Placement.of(
                rs.getString("full_name"), rs.getString("section"), rs.getString("ward"), List.of((String[])
                        rs.getArray("roles").getArray()));
        var transfer = new Transfer(
                Transfer.Kind.valueOf(rs.getString("kind")),
                rs.getString("login"),
                to,
                rs.getObject("effective_on", LocalDate.class));
        return new Order(
                rs.getObject("id", UUID.class),
                transfer,
                rs.getString("ordered_by"),
                rs.getString("state"),
                rs.getString("reason"));
    }
}
