package hitomado.casework;

import hitomado.applications.FiledDocument;
import hitomado.applications.FiledItem;
import hitomado.applications.FiledPerson;
import hitomado.procedures.LocalText;
import hitomado.procedures.Source;
import hitomado.rules.FactKey;
import hitomado.rules.SubjectId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Rows of the filed items, people and documents of a case; a corrected item keeps its older versions and its place.
@Repository
class CaseItemStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    CaseItemStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(CaseId id, List<FiledItem> items) {
        jdbc.sql("""
                        insert into casework.case_item (case_id, position, item, subject, fact, label, value, source, given_by, version)
                        select :id, coalesce(
                                (select min(o.position) from casework.case_item o
                                 where o.case_id = :id and o.item = n.item and o.subject = n.subject), n.position),
                            n.item, n.subject, n.fact, cast(n.label as jsonb), n.value, n.source, n.given_by, n.version
                        from unnest(cast(:positions as int[]), cast(:items as text[]), cast(:subjects as text[]),
                            cast(:facts as text[]), cast(:labels as text[]), cast(:values as text[]),
                            cast(:sources as text[]), cast(:givers as text[]), cast(:versions as int[]))
                            as n (position, item, subject, fact, label, value, source, given_by, version)
                        on conflict (case_id, item, subject, version) do nothing
                        """)
                .param("id", id.value())
                .param("positions", IntStream.range(0, items.size()).boxed().toArray(Integer[]::new))
                .param("items", column(items, FiledItem::item))
                .param("subjects", column(items, item -> item.subject().value()))
                .param("facts", column(items, item -> item.key().toString()))
                .param("labels", column(items, item -> json.writeValueAsString(item.label())))
                .param("values", column(items, FiledItem::value))
                .param("sources", column(items, item -> item.source().name()))
                .param("givers", column(items, FiledItem::by))
                .param("versions", items.stream().map(FiledItem::version).toArray(Integer[]::new))
                .update();
    }

    /// The resident's corrected items become current, the older ones history.
    void replace(CaseId id, List<FiledItem> items, Instant at) {
        jdbc.sql("""
                        update casework.case_item c set superseded_at = :at
                        from unnest(cast(:items as text[]), cast(:subjects as text[]), cast(:versions as int[]))
                            as n (item, subject, version)
                        where c.case_id = :id and c.superseded_at is null
                            and c.item = n.item and c.subject = n.subject and c.version < n.version
                        """)
                .param("at", Timestamp.from(at))
                .param("id", id.value())
                .param("items", column(items, FiledItem::item))
                .param("subjects", column(items, item -> item.subject().value()))
                .param("versions", items.stream().map(FiledItem::version).toArray(Integer[]::new))
                .update();
        insert(id, items);
    }

    /// All versions in the order of the form, the newest of each item first.
    List<CaseItem> all(CaseId id) {
        return jdbc.sql("""
                        select item, subject, fact, label, value, source, given_by, version, superseded_at is null as current
                        from casework.case_item where case_id = :id order by position, item, subject, version desc
                        """)
                .param("id", id.value())
                .query((rs, n) -> new CaseItem(
                        rs.getString("item"),
                        new SubjectId(rs.getString("subject")),
                        FactKey.parse(rs.getString("fact")),
                        json.readValue(rs.getString("label"), LocalText.class),
                        rs.getString("value"),
                        Source.valueOf(rs.getString("source")),
                        rs.getString("given_by"),
                        rs.getInt("version"),
                        rs.getBoolean("current"),
                        false))
                .list();
    }

    void insertPeople(CaseId id, List<FiledPerson> people) {
        jdbc.sql("""
                        insert into casework.case_person (case_id, position, subject, ref)
                        select :id, n.position, n.subject, n.ref
                        from unnest(cast(:subjects as text[]), cast(:refs as text[])) with ordinality
                            as n (subject, ref, position)
                        """)
                .param("id", id.value())
                .param("subjects", column(people, person -> person.subject().value()))
                .param("refs", people.stream().map(FiledPerson::ref).toArray(String[]::new))
                .update();
    }

    List<CasePerson> people(CaseId id) {
        return jdbc.sql("select subject, ref from casework.case_person where case_id = :id order by position")
                .param("id", id.value())
                .query((rs, n) -> new CasePerson(new SubjectId(rs.getString("subject")), rs.getString("ref")))
                .list();
    }

    /// Somebody who was not in the register is now: all cases of the submission know them.
    void know(UUID submission, List<FiledPerson> people) {
        for (var person : people) {
            jdbc.sql("""
                            update casework.case_person p set ref = :ref from casework.case_file c
                            where c.id = p.case_id and c.submission = :submission and p.subject = :subject and p.ref is null
                            """)
                    .param("ref", person.ref())
                    .param("submission", submission)
                    .param("subject", person.subject().value())
                    .update();
        }
    }

    void insertDocument(CaseId id, FiledDocument document, Instant at) {
        jdbc.sql("""
                        insert into casework.case_document (id, case_id, document, name, media_type, size, file, added_at)
                        values (:id, :case, :document, :name, :type, :size, :file, :at) on conflict (id) do nothing
                        """)
                .param("id", document.id())
                .param("case", id.value())
                .param("document", document.document())
                .param("name", document.name())
                .param("type", document.mediaType())
                .param("size", document.size())
                .param("file", document.file())
                .param("at", Timestamp.from(at))
                .update();
    }

    List<CaseDocument> documents(CaseId id) {
        return jdbc.sql("""
                        select id, document, name, media_type, size, file, added_at
                        from casework.case_document where case_id = :id order by added_at, id
                        """)
                .param("id", id.value())
                .query((rs, n) -> new CaseDocument(
                        rs.getObject("id", UUID.class),
                        rs.getString("document"),
                        rs.getString("name"),
                        rs.getString("media_type"),
                        rs.getLong("size"),
                        rs.getObject("file", UUID.class),
                        rs.getTimestamp("added_at").toInstant()))
                .list();
    }

    private static <T> String[] column(List<T> rows, Function<T, String> part) {
        return rows.stream().map(part).toArray(String[]::new);
    }
}
