package hitomado.applications;

/// 添付の結果.
public sealed interface AttachResult {
    /// Added under this name.
    record Added(String name) implements AttachResult {}

    /// Not taken, and nothing changed; a message key.
    record Refused(String problem) implements AttachResult {}
}
