package hitomado.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// SQL that reads facts from the two fact views; column names come from [RegisterFacts] only.
@Repository
class FactStore {
    private final JdbcClient jdbc;

    FactStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Facts of each person, in the order given.
    Map<ResidentId, Map<String, String>> persons(
            List<ResidentId> persons, Map<String, RegisterFacts.Column> columns, Collection<ResidentId> hidden) {
        var found = new LinkedHashMap<ResidentId, Map<String, String>>();
        persons.forEach(person -> found.put(person, Map.of()));
        jdbc.sql("SELECT " + select(columns) + " FROM registry.person_fact WHERE person_id = ANY(:persons::uuid[])")
                .param("persons", ResidentRows.array(persons))
                .query((ResultSet rs) -> {
                    var id = ResidentRows.id(rs, "person_id");
                    found.put(id, values(rs, columns, hidden.contains(id)));
                });
        return found;
    }

    /// Facts of the household and address of one person; empty for the 除票.
    Map<String, String> household(ResidentId person, Map<String, RegisterFacts.Column> columns, boolean hidden) {
        return jdbc.sql("SELECT " + select(columns) + " FROM registry.household_fact WHERE person_id = :person")
                .param("person", person.value())
                .query((rs, n) -> values(rs, columns, hidden))
                .optional()
                .orElse(Map.of());
    }

    private static String select(Map<String, RegisterFacts.Column> columns) {
        var names = new StringBuilder("person_id");
        columns.values().forEach(column -> names.append(", ").append(column.column()));
        return names.toString();
    }

    private static Map<String, String> values(ResultSet rs, Map<String, RegisterFacts.Column> columns, boolean hidden)
            throws SQLException {
        var values = new LinkedHashMap<String, String>();
        for (var entry : columns.entrySet()) {
            if (!(hidden && entry.getValue().tellsPlace())) {
                var value = rs.getString(entry.getValue().column());
                values.put(entry.getKey(), value == null ? "" : value);
            }
        }
        return values;
    }
}
