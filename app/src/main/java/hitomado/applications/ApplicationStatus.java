package hitomado.applications;

/// 処理状況 — the status of an application, in the words of 申請管理機能.
public enum ApplicationStatus {
    /// 未処理
    RECEIVED("未処理", false),
    /// 処理中
    IN_PROGRESS("処理中", false),
    /// 要再申請 — a correction is asked for.
    CORRECTION_ASKED("要再申請", false),
    /// 完了
    COMPLETED("完了", true),
    /// 取下げ
    WITHDRAWN("取下げ", true),
    /// 却下
    REFUSED("却下", true);

    private final String official;
    private final boolean ended;

    ApplicationStatus(String official, boolean ended) {
        this.official = official;
        this.ended = ended;
    }

    /// The official word, as exchanged with 申請管理.
    public String official() {
        return official;
    }

    /// Whether it is decided or withdrawn, so that nothing can be corrected or withdrawn any more.
    public boolean ended() {
        return ended;
    }
}
