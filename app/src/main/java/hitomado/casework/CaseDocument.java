package hitomado.casework;

import java.time.Instant;
import java.util.UUID;

/// 添付書類 — a document of a case.
///
/// @param document id of the document in the procedure's definition; empty for one that was not asked for
/// @param file id of the stored file
public record CaseDocument(
        UUID id, String document, String name, String mediaType, long size, UUID file, Instant addedAt) {}
