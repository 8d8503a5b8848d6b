package hitomado.eligibility.workbench;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows of drafts and their files.
@Repository
class DraftStore {
    private static final String COLUMNS = """
            id, base_revision, title, author, author_name, state, version, changed_at, reviewer, reviewer_name, remark,
            revision
            """;

    private final JdbcClient jdbc;

    DraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What changes of a draft besides its files.
    record Step(Draft.State state, int base, Draft.@Nullable Review review, Instant at) {}

    /// Open ones first, then newest first; without their files.
    List<Draft> latest(int limit) {
        return jdbc.sql("select " + COLUMNS + """
                        from eligibility.draft
                        order by state in ('RELEASED', 'DISCARDED'), changed_at desc limit :limit
                        """)
                .param("limit", limit)
                .query((rs, n) -> draft(rs, Map.of()))
                .list();
    }

    Optional<Draft> find(UUID id) {
        var files = new TreeMap<String, String>();
        jdbc.sql("select path, content from eligibility.draft_file where draft_id = :id")
                .param("id", id)
                .query(rs -> {
                    files.put(rs.getString("path"), rs.getString("content"));
                });
        return jdbc.sql("select " + COLUMNS + " from eligibility.draft where id = :id")
                .param("id", id)
                .query((rs, n) -> draft(rs, files))
                .optional();
    }

    void add(Draft draft) {
        jdbc.sql("""
                        insert into eligibility.draft
                            (id, base_revision, title, author, author_name, state, version, created_at, changed_at)
                        values (:id, :base, :title, :author, :name, :state, :version, :at, :at)
                        """)
                .param("id", draft.id())
                .param("base", draft.base())
                .param("title", draft.title())
                .param("author", draft.author().key())
                .param("name", draft.author().name())
                .param("state", draft.state().name())
                .param("version", draft.version())
                .param("at", Timestamp.from(draft.changedAt()))
                .update();
    }

    /// Whether it still was the version that was seen.
    boolean step(Draft seen, Step step) {
        var review = step.review();
        return jdbc.sql("""
                        update eligibility.draft
                        set state = :state, base_revision = :base, version = version + 1, changed_at = :at,
                            reviewer = :reviewer, reviewer_name = :name, remark = :remark, revision = :revision
                        where id = :id and version = :version and state = :seen
                        """)
                        .param("state", step.state().name())
                        .param("base", step.base())
                        .param("at", Timestamp.from(step.at()))
                        .param(
                                "reviewer",
                                review == null ? null : review.reviewer().key())
                        .param("name", review == null ? null : review.reviewer().name())
                        .param("remark", review == null ? null : review.remark())
                        .param("revision", review == null ? null : review.revision())
                        .param("id", seen.id())
                        .param("version", seen.version())
                        .param("seen", seen.state().name())
                        .update()
                == 1;
    }

    void put(UUID draft, String path, String content) {
        jdbc.sql("""
                        insert into eligibility.draft_file (draft_id, path, content) values (:draft, :path, :content)
                        on conflict (draft_id, path) do update set content = excluded.content
                        """)
                .param("draft", draft)
                .param("path", path)
                .param("content", content)
                .update();
    }

    void remove(UUID draft, String path) {
        jdbc.sql("delete from eligibility.draft_file where draft_id = :draft and path = :path")
                .param("draft", draft)
                .param("path", path)
                .update();
    }

    private static Draft draft(ResultSet rs, Map<String, String> files) throws SQLException {
        var reviewer = rs.getString("reviewer");
        return new Draft(
                rs.getObject("id", UUID.class),
                rs.getInt("base_revision"),
                rs.getString("title"),
                new Draft.Person(rs.getString("author"), rs.getString("author_name")),
                Draft.State.valueOf(rs.getString("state")),
                rs.getInt("version"),
                rs.getTimestamp("changed_at").toInstant(),
                reviewer == null
                        ? null
                        : new Draft.Review(
                                new Draft.Person(reviewer, text(rs, "reviewer_name")),
                                text(rs, "remark"),
                                rs.getObject("revision", Integer.class)),
                files);
    }

    private static String text(ResultSet rs, String column) throws SQLException {
        var text = rs.getString(column);
        return text == null ? "" : text;
    }
}
