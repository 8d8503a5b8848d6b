package hitomado.applications;

/// 連絡の結果 — what became of a status report.
public enum ReportResult {
    APPLIED,
    /// The same report came before; nothing changed.
    REPEATED,
    /// The application has ended meanwhile, e.g. the resident withdrew it; nothing changed.
    TOO_LATE
}
