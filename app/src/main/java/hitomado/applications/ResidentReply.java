package hitomado.applications;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// 住民からの応答 — what a resident did with an application after it was submitted; the office takes these in order.
public sealed interface ResidentReply {
    /// Id of the reply, to acknowledge it by.
    UUID id();

    ApplicationId application();

    Instant at();

    /// 再申請 — the items asked for, with their new versions.
    record CorrectionGiven(UUID id, ApplicationId application, Instant at, List<FiledItem> items)
            implements ResidentReply {
        public CorrectionGiven {
            items = List.copyOf(items);
        }
    }

    /// 返信
    record ResidentReplied(UUID id, ApplicationId application, Instant at, String text, String by)
            implements ResidentReply {}

    /// 添付書類の追加
    record DocumentAdded(UUID id, ApplicationId application, Instant at, FiledDocument document)
            implements ResidentReply {}

    /// 取下げ
    record ApplicationWithdrawn(UUID id, ApplicationId application, Instant at, String reason)
            implements ResidentReply {}
}
