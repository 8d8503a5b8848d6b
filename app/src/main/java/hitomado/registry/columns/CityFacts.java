package hitomado.registry.columns;

import hitomado.platform.NotAllowed;
import hitomado.platform.Permission;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import hitomado.platform.rights.Rights;
import hitomado.platform.rights.Thing;
import hitomado.platform.rights.Use;
import hitomado.registry.Asking;
import hitomado.registry.HouseholdId;
import hitomado.registry.ResidentId;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// 住民記録の一括照会 — a few facts of everybody who lives in the city; one audit record a reading names purpose, facts
/// and number.
@Service
public class CityFacts {
    /// 続柄 of the head.
    public static final String HEAD = "世帯主";

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final DataSource database;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    CityFacts(DataSource database, JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.database = database;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /// The facts that it can give; of others it knows nothing.
    public Set<String> held() {
        var facts = new TreeSet<>(RollSource.facts());
        facts.add(CityRoll.RELATIONSHIP);
        facts.add(CityRoll.IS_HEAD);
        return facts;
    }

    /// Everybody with these facts, as the register is now; facts that it does not hold are left out.
    ///
    /// Records that cannot be are named in [CityRoll#doubts], and nobody of their households is in the rows.
    public CityRoll read(Asking asking, Collection<String> facts) {
        var acting = asking.acting();
        if (acting == null) {
            throw new NotAllowed("register: everybody");
        }
        Rights.demand(acting.actor(), new Use(Permission.REGISTRY_READ, asking.purpose()), Thing.any());
        var wanted = new TreeSet<>(facts);
        wanted.retainAll(held());
        try {
            var roll = new RollReader(database, LocalDate.now(clock.withZone(JAPAN))).read(wanted);
            audit.note(AuditEvent.of(AuditKind.ELIGIBILITY_SCANNED, acting, "registry:everybody")
                    .with("purpose", asking.purpose().name())
                    .with("basis", asking.purpose().basis())
                    .with("facts", String.join(",", wanted))
                    .with("persons", Integer.toString(roll.rows())));
            return roll;
        } catch (SQLException failed) {
            throw new IllegalStateException("the city could not be read", failed);
        }
    }

    /// @param first the first of its members in the order of the 住民票
    public record Touched(HouseholdId household, ResidentId first) {}

    /// The households that a change touched, those that somebody left as well; shows nothing of them.
    public List<Touched> touched(UUID change) {
        return jdbc.sql("""
                        SELECT DISTINCT ON (o.household_id) o.household_id, o.person_id
                          FROM registry.change_person c
                          JOIN registry.membership m ON m.person_id = c.person_id
                               AND (m.change_id = :change OR m.ended_by = :change
                                    OR (m.superseded_at IS NULL AND m.valid_to IS NULL))
                          JOIN registry.membership o ON o.household_id = m.household_id
                               AND o.superseded_at IS NULL AND o.valid_to IS NULL
                         WHERE c.change_id = :change
                         ORDER BY o.household_id, o.position
                        """)
                .param("change", change)
                .query((rs, n) -> new Touched(
                        new HouseholdId(rs.getObject(1, UUID.class)), new ResidentId(rs.getObject(2, UUID.class))))
                .list();
    }

    /// The first of the household somebody lives in, in the order of the 住民票; shows nothing of them.
    public Optional<ResidentId> first(ResidentId person) {
        return jdbc.sql("""
                        SELECT o.person_id FROM registry.membership m
                          JOIN registry.membership o ON o.household_id = m.household_id
                               AND o.superseded_at IS NULL AND o.valid_to IS NULL
                         WHERE m.person_id = :person AND m.superseded_at IS NULL AND m.valid_to IS NULL
                         ORDER BY o.position LIMIT 1
                        """)
                .param("person", person.value())
                .query((rs, n) -> new ResidentId(rs.getObject(1, UUID.class)))
                .optional();
    }

    /// All whom a change names, wherever they are now.
    public List<ResidentId> named(UUID change) {
        return jdbc.sql("SELECT person_id FROM registry.change_person WHERE change_id = :change")
                .param("change", change)
                .query((rs, n) -> new ResidentId(rs.getObject(1, UUID.class)))
                .list();
    }
}
