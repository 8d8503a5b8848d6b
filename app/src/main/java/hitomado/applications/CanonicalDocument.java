package hitomado.applications;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/// 署名対象の正規文書 — what is submitted as bytes that are always the same: what is shown before signing, and what is
/// read back from the tables years later, give one document.
///
/// Each part is a line `length:text`, the length in bytes of UTF-8, so that no two different submissions give the same
/// document. Parts, in order: the name of this form, session, revision; per application procedure, unit, outcome; per
/// item its id, fact, whose row, value, source.
final class CanonicalDocument {
    private static final String FORM = "hitomado-submission-1";

    private final StringBuilder text = new StringBuilder();

    private CanonicalDocument() {}

    /// One application as it enters the document.
    record Part(String procedure, String unit, String outcome, List<Row> rows) {
        Part {
            rows = List.copyOf(rows);
        }
    }

    record Row(String item, String fact, String subject, String value, String source) {}

    static byte[] of(Preparation preparation) {
        var snapshot = preparation.snapshot();
        return of(
                snapshot.id().toString(),
                snapshot.revision(),
                preparation.applications().stream().map(CanonicalDocument::part).toList());
    }

    static byte[] of(String session, int revision, List<Part> parts) {
        var document = new CanonicalDocument();
        document.line(FORM);
        document.line(session);
        document.line(Integer.toString(revision));
        for (var part : parts) {
            document.line(part.procedure());
            document.line(part.unit());
            document.line(part.outcome());
            for (var row : part.rows()) {
                document.line(row.item());
                document.line(row.fact());
                document.line(row.subject());
                document.line(row.value());
                document.line(row.source());
            }
        }
        return document.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// The fingerprint that is signed.
    static byte[] sha256(byte[] document) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(document);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Part part(Preparation.Prepared prepared) {
        return new Part(
                prepared.procedure().id(),
                prepared.unit().value(),
                prepared.outcome().name(),
                prepared.items().stream()
                        .map(item -> new Row(
                                item.item().id(),
                                item.key().fact().value(),
                                item.row().value(),
                                item.value().text(),
                                item.source().name()))
                        .toList());
    }

    private void line(String part) {
        text.append(part.getBytes(StandardCharsets.UTF_8).length)
                .append(':')
                .append(part)
                .append('\n');
    }
}
