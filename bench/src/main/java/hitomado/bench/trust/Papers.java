package hitomado.bench.trust;

import hitomado.platform.files.StoreResult;
import hitomado.platform.files.StoredFiles;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 書類の見本 — documents that lie with a case or an application as if they had come with it.
record Papers(JdbcClient jdbc, StoredFiles files) {
    private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    /// Ids of what lies with an application: a document that was attached, and one that the office delivered.
    record Filed(String document, String delivery) {}

    /// A document that came with the filing, and a print of its form.
    Specimens.Case withCase(Specimens.Case one) {
        var file = file();
        var document = UUID.randomUUID();
        var paper = UUID.randomUUID();
        jdbc.sql("""
                        insert into casework.case_document (case_id, id, file, document, name, media_type, size, added_at)
                        values (cast(:case as uuid), :id, :file, 'specimen', '見本.pdf', 'application/pdf', :size, now())
                        """)
                .param("case", one.id())
                .param("id", document)
                .param("file", file)
                .param("size", PDF.length)
                .update();
        jdbc.sql("""
                        insert into casework.print (case_id, id, file, kind, delivers, title, text, masked, ordered_by,
                            ordered_label, ordered_at, ended_at)
                        values (cast(:case as uuid), :id, :file, 'FORM', false, '見本', '', false, 'system:bench', '見本', now(), now())
                        """)
                .param("case", one.id())
                .param("id", paper)
                .param("file", file)
                .update();
        return new Specimens.Case(
                one.id(),
                one.number(),
                one.section(),
                one.guarded(),
                one.ended(),
                document.toString(),
                paper.toString());
    }

    Filed withApplication(String application) {
        var file = file();
        var document = UUID.randomUUID();
        var delivery = UUID.randomUUID();
        jdbc.sql("""
                        insert into applications.document (id, application_id, document, name, media_type, size, file, at, by_label)
                        values (:id, cast(:application as uuid), 'specimen', '見本.pdf', 'application/pdf', :size, :file, now(), '見本')
                        """)
                .param("id", document)
                .param("application", application)
                .param("size", PDF.length)
                .param("file", file)
                .update();
        jdbc.sql("""
                        insert into applications.delivery (id, application_id, at, kind, title, text, file)
                        values (:id, cast(:application as uuid), now(), 'DOCUMENT', '見本', '', :file)
                        """)
                .param("id", delivery)
                .param("application", application)
                .param("file", file)
                .update();
        return new Filed(document.toString(), delivery.toString());
    }

    UUID file() {
        return switch (files.store("見本.pdf", PDF)) {
            case StoreResult.Stored(var file) -> file.id().value();
            default -> throw new IllegalStateException("the specimen was not stored");
        };
    }
}
