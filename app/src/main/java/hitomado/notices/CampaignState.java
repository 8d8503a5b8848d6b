package hitomado.notices;

import java.time.Instant;

/// 案内の状態.
public sealed interface CampaignState {
    /// 作成中 — `returned` says why an approver sent it back; empty where nobody did.
    record Draft(String returned) implements CampaignState {}

    /// 承認待ち
    record WaitingApproval() implements CampaignState {}

    /// 発送中 — approved by somebody else than who prepared it.
    record Sending(String approvedBy, Instant at) implements CampaignState {}

    /// 完了
    record Done(String approvedBy, Instant at) implements CampaignState {}

    /// 停止 — may go on where it had been approved.
    record Stopped(String by, Instant at, String reason, boolean approved) implements CampaignState {}

    /// As the database and message keys name it.
    default String code() {
        return switch (this) {
            case Draft draft -> "DRAFT";
            case WaitingApproval waiting -> "WAITING_APPROVAL";
            case Sending sending -> "SENDING";
            case Done done -> "DONE";
            case Stopped stopped -> "STOPPED";
        };
    }
}
