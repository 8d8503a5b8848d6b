package hitomado.applications;

import hitomado.procedures.Catalogue;
import hitomado.procedures.Definitions;
import hitomado.procedures.Form;
import hitomado.procedures.LocalText;
import hitomado.procedures.Source;
import hitomado.rules.SubjectId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows of items with their versions; labels come from the revision that the submission is pinned to.
@Repository
class ItemStore {
    private final JdbcClient jdbc;
    private final Catalogue catalogue;

    ItemStore(JdbcClient jdbc, Catalogue catalogue) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
    }

    /// One version of an item: when it was given, and until when it counted.
    record Version(FiledItem item, Instant at, boolean current) {}

    /// Current items of many applications by one statement.
    Map<UUID, List<FiledItem>> current(Collection<UUID> applications) {
        var found = new HashMap<UUID, List<FiledItem>>();
        versions(applications, "and i.superseded_at is null")
                .forEach((id, all) ->
                        found.put(id, all.stream().map(Version::item).toList()));
        return found;
    }

    /// All versions of the items of one application, by item, oldest version first.
    List<Version> history(ApplicationId application) {
        return versions(List.of(application.value()), "").getOrDefault(application.value(), List.of());
    }

    private Map<UUID, List<Version>> versions(Collection<UUID> applications, String condition) {
        var found = new HashMap<UUID, List<Version>>();
        jdbc.sql("""
                        select i.application_id, i.item, i.subject, i.version, i.fact, i.value, i.source, i.by_label, i.at,
                            i.superseded_at, a.procedure, s.revision
                        from applications.item i
                        join applications.application a on a.id = i.application_id
                        join applications.submission s on s.id = a.submission_id
                        where i.application_id = any (:ids) %s
                        order by i.application_id, i.position, i.version
                        """.formatted(condition))
                .param("ids", applications.toArray(UUID[]::new))
                .query((rs, n) -> {
                    var id = rs.getObject("application_id", UUID.class);
                    found.computeIfAbsent(id, key -> new ArrayList<>()).add(version(rs));
                    return n;
                })
                .list();
        return found;
    }

    private Version version(ResultSet rs) throws SQLException {
        var row = new SubjectId(rs.getString("subject"));
        var key = Keys.of(rs.getString("fact"), row);
        var label = label(catalogue.revision(rs.getInt("revision")), rs.getString("procedure"), rs.getString("item"));
        var item = new FiledItem(
                rs.getString("item"),
                row,
                key,
                label,
                rs.getString("value"),
                Source.valueOf(rs.getString("source")),
                rs.getString("by_label"),
                rs.getInt("version"));
        return new Version(item, rs.getTimestamp("at").toInstant(), rs.getTimestamp("superseded_at") == null);
    }

    private static LocalText label(Definitions definitions, String procedure, String item) {
        return definitions
                .findProcedure(procedure)
                .flatMap(known -> known.form().findItem(item))
                .map(Form.Item::label)
                .orElse(LocalText.NONE);
    }

    /// Puts a new version in the place of the current one.
    void replace(ApplicationId application, FiledItem now, Instant at) {
        jdbc.sql("""
                        with before as (
                            update applications.item set superseded_at = :at
                            where application_id = :id and item = :item and subject = :subject and superseded_at is null
                            returning position, fact)
                        insert into applications.item (application_id, item, subject, version, position, fact, value, source,
                            by_label, at)
                        select :id, :item, :subject, :version, coalesce(max(b.position), 1000), :fact, :value, :source, :by, :at
                        from before b
                        """)
                .param("id", application.value())
                .param("item", now.item())
                .param("subject", now.subject().value())
                .param("version", now.version())
                .param("fact", now.key().fact().value())
                .param("value", now.value())
                .param("source", now.source().name())
                .param("by", now.by())
                .param("at", Timestamp.from(at))
                .update();
    }
}
