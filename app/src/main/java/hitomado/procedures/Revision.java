package hitomado.procedures;

import java.time.Instant;

/// 版 — one published state of the definitions; it never changes.
public record Revision(int no, Instant publishedAt, String actor, String note, int files, String sha256) {}
