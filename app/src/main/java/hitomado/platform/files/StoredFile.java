package hitomado.platform.files;

import java.time.Instant;

/// 保管ファイル — what is known of a stored file; its bytes are read separately.
///
/// @param sha256 fingerprint of the bytes, 64 hexadecimal digits
public record StoredFile(FileId id, String name, MediaKind kind, int size, String sha256, Instant storedAt) {}
