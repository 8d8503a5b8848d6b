package hitomado.registry;

import hitomado.platform.NotAllowed;
import hitomado.platform.Permission;
import hitomado.platform.text.PersonName;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 発送前の確認 — whether many people can be written to, in one read that each of them finds in the access log.
@Service
@Transactional
public class Recipients {
    private static final List<String> STANDING = List.of("record.standing");
    private static final List<String> NAME = List.of("person.fullName");
    private static final List<String> ENVELOPE = List.of("record.standing", "person.fullName", "record.address");

    private final JdbcClient jdbc;
    private final ProtectionStore protection;
    private final AccessLog log;
    private final Clock clock;

    Recipients(JdbcClient jdbc, ProtectionStore protection, AccessLog log, Clock clock) {
        this.jdbc = jdbc;
        this.protection = protection;
        this.log = log;
        this.clock = clock;
    }

    /// Whether each can be written to; nothing of the address is read.
    public Map<ResidentId, Recipient> standing(Asking asking, Collection<ResidentId> persons) {
        return read(asking, persons, STANDING);
    }

    /// As above with name and address for the envelope; protected persons come without.
    public Map<ResidentId, Recipient> envelopes(Asking asking, Collection<ResidentId> persons) {
        return read(asking, persons, ENVELOPE);
    }

    /// Names alone, also of protected persons; for those who may see them.
    public Map<ResidentId, PersonName> names(Asking asking, Collection<ResidentId> persons) {
        if (!asking.protectedRead()) {
            throw new NotAllowed("register: names of protected persons");
        }
        var all = Set.copyOf(persons);
        var found = new HashMap<ResidentId, PersonName>();
        jdbc.sql("SELECT p.* FROM registry.person p WHERE p.id = ANY(:persons::uuid[])")
                .param("persons", ResidentRows.array(all))
                .query(rs -> {
                    found.put(ResidentRows.id(rs, "id"), ResidentRows.name(rs));
                });
        log.recordApart(asking, all.stream().collect(Collectors.toMap(id -> id, id -> NAME)), Set.of());
        return found;
    }

    private Map<ResidentId, Recipient> read(Asking asking, Collection<ResidentId> persons, List<String> fields) {
        RegisterRights.demandAll(asking, Permission.REGISTRY_READ);
        var all = Set.copyOf(persons);
        var stops = protection.protectedAmong(all);
        var found = new HashMap<ResidentId, Recipient>();
        all.forEach(person -> found.put(person, new Recipient.Gone()));
        found.putAll(rows(all, stops, fields == ENVELOPE));
        log.recordApart(asking, all.stream().collect(Collectors.toMap(id -> id, id -> fields)), stops);
        return found;
    }

    private Map<ResidentId, Recipient> rows(Set<ResidentId> persons, Set<ResidentId> stops, boolean envelope) {
        var found = new HashMap<ResidentId, Recipient>();
        jdbc.sql("""
                        SELECT p.*, a.prefecture, a.city, a.ward, a.town, a.block, a.building, a.postcode, a.town_code
                        FROM registry.person p
                        LEFT JOIN registry.current_address a ON :envelope AND a.person_id = p.id AND a.place = 'CITY'
                        WHERE p.id = ANY(:persons::uuid[])
                        """)
                .param("envelope", envelope)
                .param("persons", ResidentRows.array(persons))
                .query(rs -> {
                    var id = ResidentRows.id(rs, "id");
                    found.put(
                            id,
                            switch (ResidentRows.standing(rs)) {
                                case Standing.Dead dead -> new Recipient.Dead();
                                case Standing.Cancelled cancelled -> new Recipient.Gone();
                                case Standing.MovedOut(var became, var on)
                                when !on.isAfter(LocalDate.now(clock)) -> new Recipient.Gone();
                                case Standing.MovedOut leaving -> reachable(rs, stops.contains(id));
                                case Standing.Living living -> reachable(rs, stops.contains(id));
                            });
                });
        return found;
    }

    private static Recipient reachable(java.sql.ResultSet rs, boolean stopped) throws java.sql.SQLException {
        return stopped
                ? new Recipient.Protected()
                : new Recipient.Reachable(ResidentRows.name(rs), ResidentRows.whereabouts(rs, false));
    }
}
