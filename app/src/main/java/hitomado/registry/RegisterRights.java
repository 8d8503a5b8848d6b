package hitomado.registry;

import hitomado.platform.Permission;
import hitomado.platform.rights.Rights;
import hitomado.platform.rights.Thing;
import hitomado.platform.rights.ThingColumns;
import hitomado.platform.rights.Use;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 住民記録の権限 — what matters of a person for [Rights], as an object for records and as columns of the search.
///
/// Who stands in the office needs the permission; what comes over the door of facts was permitted on the other side.
@Component
class RegisterRights {
    private static final String WARD = """
            (SELECT t.ward_code FROM registry.current_address w JOIN registry.town t ON t.code = w.town_code
             WHERE w.person_id = p.id AND w.place = 'CITY')""";
    private static final String PROTECTED =
            "(EXISTS (SELECT FROM registry.protected_person g WHERE g.person_id = p.id))";
    private static final ThingColumns COLUMNS =
            new ThingColumns("null::text", WARD, "null::text", "(p.status <> 'RESIDENT')", PROTECTED);

    private final JdbcClient jdbc;

    RegisterRights(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @throws hitomado.platform.NotAllowed where the permission is not held for this purpose
    static void demand(Asking asking, Permission permission) {
        var acting = asking.acting();
        if (acting != null) {
            Rights.demand(acting.actor(), use(asking, permission));
        }
    }

    /// @throws hitomado.platform.NotAllowed where it does not reach everybody
    static void demandAll(Asking asking, Permission permission) {
        var acting = asking.acting();
        if (acting != null) {
            Rights.demand(acting.actor(), use(asking, permission), Thing.any());
        }
    }

    /// @throws hitomado.platform.NotAllowed where it does not reach the person
    void demand(Asking asking, Permission permission, ResidentId person) {
        var acting = asking.acting();
        if (acting == null || Rights.reachesAll(acting.actor(), use(asking, permission))) {
            return;
        }
        Rights.demand(acting.actor(), use(asking, permission), thing(person));
    }

    /// The people whom the search may find, over `registry.person p`.
    static Rights.Clause found(Asking asking) {
        var acting = asking.acting();
        return acting == null
                ? new Rights.Clause("(true)", java.util.Map.of())
                : Rights.where(acting.actor(), use(asking, Permission.REGISTRY_SEARCH), COLUMNS);
    }

    private static Use use(Asking asking, Permission permission) {
        return new Use(permission, asking.purpose());
    }

    private Thing thing(ResidentId person) {
        return jdbc.sql(
                        "SELECT %s AS ward, %s AS guarded, p.status <> 'RESIDENT' AS ended FROM registry.person p WHERE p.id = :id"
                                .formatted(WARD, PROTECTED))
                .param("id", person.value())
                .query((rs, n) ->
                        new Thing(null, rs.getString("ward"), null, rs.getBoolean("ended"), rs.getBoolean("guarded")))
                .optional()
                .orElse(Thing.any());
    }
}
