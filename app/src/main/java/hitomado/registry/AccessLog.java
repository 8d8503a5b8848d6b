package hitomado.registry;

import hitomado.platform.audit.seal.Ledger;
import hitomado.platform.audit.seal.Ledger.Column;
import hitomado.platform.audit.seal.Ledger.Kind;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// アクセス記録 — who read what of whom, when, why and by which law; written in the transaction of the read itself.
@Service
public class AccessLog {
    /// アクセス記録の封 — what of the log is sealed: all of it.
    public static final Ledger LEDGER = new Ledger(
            "registry.access_log",
            List.of("kept", "never_truncated"),
            List.of(
                    new Column("id", Kind.PLAIN),
                    new Column("call_id", Kind.PLAIN),
                    new Column("at", Kind.TIME),
                    new Column("actor_id", Kind.PLAIN),
                    new Column("actor_label", Kind.PLAIN),
                    new Column("purpose", Kind.PLAIN),
                    new Column("purpose_code", Kind.PLAIN),
                    new Column("legal_basis", Kind.PLAIN),
                    new Column("person_id", Kind.PLAIN),
                    new Column("fields", Kind.LIST),
                    new Column("masked", Kind.PLAIN)));

    private final JdbcClient jdbc;
    private final Clock clock;

    @Bean
    static Ledger accessLedger() {
        return LEDGER;
    }

    AccessLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// 記録 — one read of one person as they may see it.
    ///
    /// @param by section or name of the reader
    /// @param fields fact ids or names of the fields read; empty: a read that was refused
    /// @param masked whether the address was withheld
    public record Entry(Instant at, String by, String purpose, String basis, List<String> fields, boolean masked) {
        public Entry {
            fields = List.copyOf(fields);
        }
    }

    /// What was read of one person, newest first.
    @Transactional(readOnly = true)
    public List<Entry> readsOf(ResidentId person) {
        return jdbc.sql("""
                        SELECT at, actor_label, purpose, legal_basis, fields, masked FROM registry.access_log
                        WHERE person_id = :person ORDER BY id DESC LIMIT 500
                        """)
                .param("person", person.value())
                .query((rs, n) -> new Entry(
                        rs.getTimestamp("at").toInstant(),
                        rs.getString("actor_label"),
                        rs.getString("purpose"),
                        rs.getString("legal_basis"),
                        List.of((String[]) rs.getArray("fields").getArray()),
                        rs.getBoolean("masked")))
                .list();
    }

    /// One row a person, all with the same fields; persons in `masked` had their address withheld.
    @Transactional(propagation = Propagation.MANDATORY)
    void record(
            Asking asking, Collection<ResidentId> persons, Collection<String> fields, Collection<ResidentId> masked) {
        record(asking, persons.stream().collect(java.util.stream.Collectors.toMap(id -> id, id -> fields)), masked);
    }

    /// One row a person, each with the fields given of them, in one statement.
    @Transactional(propagation = Propagation.MANDATORY)
    void record(Asking asking, Map<ResidentId, ? extends Collection<String>> fields, Collection<ResidentId> masked) {
        insert(asking, fields, masked, UUID.randomUUID());
    }

    /// As above where the persons have nothing to do with each other: each row is a call of its own, so that what one
    /// of them may read of it does not hang on the others ([OwnReadings]).
    @Transactional(propagation = Propagation.MANDATORY)
    void recordApart(
            Asking asking, Map<ResidentId, ? extends Collection<String>> fields, Collection<ResidentId> masked) {
        insert(asking, fields, masked, null);
    }

    private void insert(
            Asking asking,
            Map<ResidentId, ? extends Collection<String>> fields,
            Collection<ResidentId> masked,
            @Nullable UUID call) {
        if (fields.isEmpty()) {
            return;
        }
        var persons = List.copyOf(fields.keySet());
        jdbc.sql("""
                        INSERT INTO registry.access_log (call_id, at, actor_id, actor_label, purpose, purpose_code,
                            legal_basis, person_id, fields, masked)
                        SELECT coalesce(cast(:call AS uuid), gen_random_uuid()), :at, :actor, :label, :purpose, :code, :basis, r.person, string_to_array(r.fields, ','), r.masked
                        FROM unnest(:persons::uuid[], :fields::text[], :masked::boolean[]) AS r (person, fields, masked)
                        """)
                .param("call", call)
                .param("at", Timestamp.from(clock.instant()))
                .param("actor", asking.actor())
                .param("label", asking.label())
                .param("purpose", asking.purpose().label())
                .param("code", asking.purpose().name())
                .param("basis", asking.purpose().basis())
                .param("persons", ResidentRows.array(persons))
                .param(
                        "fields",
                        persons.stream()
                                .map(id -> String.join(",", of(fields, id)))
                                .toArray(String[]::new))
                .param(
                        "masked",
                        persons.stream()
                                .map(id -> Boolean.toString(masked.contains(id)))
                                .toArray(String[]::new))
                .update();
    }

    private static Collection<String> of(Map<ResidentId, ? extends Collection<String>> fields, ResidentId id) {
        var found = fields.get(id);
        return found == null ? List.of() : found;
    }
}
