package hitomado.platform.files;

/// ウイルス検査の状態 — whether a stored file may be given to anybody.
public enum ScanState {
    /// 庁内作成 — made by the city hall itself, such as a notice.
    OWN,
    /// 検査待ち
    WAITING,
    /// 保留 — the scanner did not answer; scanned later by itself.
    HELD,
    /// 異常なし
    CLEAN,
    /// 検出 — never given out again.
    INFECTED;

    /// Whether the file may be opened by those who have the right to it.
    public boolean opens() {
        return switch (this) {
            case OWN, CLEAN -> true;
            case WAITING, HELD, INFECTED -> false;
        };
    }
}
