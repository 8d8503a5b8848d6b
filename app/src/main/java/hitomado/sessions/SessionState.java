package hitomado.sessions;

/// 受付セッションの状態.
public enum SessionState {
    OPEN,
    SUBMITTED,
    DISCARDED
}
