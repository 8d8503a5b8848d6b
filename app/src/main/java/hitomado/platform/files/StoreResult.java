package hitomado.platform.files;

/// 保管の結果 — outcome of storing one file.
public sealed interface StoreResult {
    /// 保管済み
    record Stored(StoredFile file) implements StoreResult {}

    /// 大きすぎる — more than `limit` bytes.
    record TooLarge(int limit) implements StoreResult {}

    /// 種類が違う — neither PDF, PNG, JPEG nor HEIC.
    record WrongType() implements StoreResult {}

    /// 空 — no bytes at all.
    record Empty() implements StoreResult {}

    /// 容量不足 — the disk of the server or of the database is full; the person is told to try later, nothing is lost.
    record NoSpace() implements StoreResult {}
}
