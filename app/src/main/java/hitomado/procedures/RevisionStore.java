package hitomado.procedures;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Revisions and their files in the schema `procedures`.
@Component
class RevisionStore {
    private final JdbcClient jdbc;

    RevisionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// 0 when nothing is published.
    int newest() {
        return jdbc.sql("select coalesce(max(no), 0) from procedures.revision")
                .query(Integer.class)
                .single();
    }

    List<Revision> all() {
        return jdbc.sql("""
                        select no, published_at, actor, note, files, sha256
                        from procedures.revision order by no desc
                        """)
                .query((rs, n) -> new Revision(
                        rs.getInt("no"),
                        rs.getTimestamp("published_at").toInstant(),
                        rs.getString("actor"),
                        rs.getString("note"),
                        rs.getInt("files"),
                        rs.getString("sha256")))
                .list();
    }

    Optional<DefinitionFiles> find(int no) {
        var contents = new TreeMap<String, String>();
        jdbc.sql("select path, content from procedures.revision_file where revision_no = :no")
                .param("no", no)
                .query(rs -> {
                    contents.put(rs.getString("path"), rs.getString("content"));
                });
        return contents.isEmpty() ? Optional.empty() : Optional.of(new DefinitionFiles(contents));
    }

    /// Two nodes that publish at once take turns; held until the transaction ends.
    void lock() {
        jdbc.sql("lock table procedures.revision in share row exclusive mode").update();
    }

    void add(Revision revision, DefinitionFiles files) {
        jdbc.sql("""
                        insert into procedures.revision (no, published_at, actor, note, files, sha256)
                        values (:no, :at, :actor, :note, :files, :sha256)
                        """)
                .param("no", revision.no())
                .param("at", Timestamp.from(revision.publishedAt()))
                .param("actor", revision.actor())
                .param("note", revision.note())
                .param("files", revision.files())
                .param("sha256", revision.sha256())
                .update();
        files.contents()
                .forEach((path, content) -> jdbc.sql("""
                        insert into procedures.revision_file (revision_no, path, content, sha256)
                        values (:no, :path, :content, :sha256)
                        """)
                        .param("no", revision.no())
                        .param("path", path)
                        .param("content", content)
                        .param("sha256", DefinitionFiles.sha256(content))
                        .update());
    }
}
