package hitomado.applications;

/// 経過の種類 — a step of an application's timeline; the words of each are messages `applications.step.…`.
public enum StepKind {
    /// 受付
    SUBMITTED,
    /// 処理開始
    IN_PROGRESS,
    /// 来庁による届出
    VISITED,
    /// 補正の求め
    CORRECTION_ASKED,
    /// 再申請
    CORRECTION_GIVEN,
    /// 連絡
    MESSAGE,
    /// 書類の追加
    DOCUMENT_ADDED,
    /// 書類のウイルス検出
    DOCUMENT_INFECTED,
    /// 決定（承認・受理）
    GRANTED,
    /// 却下
    REFUSED,
    /// 交付
    DELIVERED,
    /// 取下げ
    WITHDRAWN
}
