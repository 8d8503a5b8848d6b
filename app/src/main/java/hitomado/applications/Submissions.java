package hitomado.applications;

import java.util.List;
import java.util.UUID;

/// 申請の扉 — the second of the two doors: the office takes applications and replies, and reports the status back.
///
/// Delivery is at least once: what was taken and not acknowledged within a minute is given again, so the office keeps
/// what it knows by [ApplicationId] and reply id. Taken, stored and acknowledged in one transaction, it is exactly
/// once.
public interface Submissions {
    /// Up to `most` applications that wait, oldest first; two takers never get the same one.
    List<SubmittedApplication> take(int most);

    /// The office has it under this case number (受理番号), which the resident may see.
    void acknowledge(ApplicationId application, String caseNumber);

    /// Up to `most` replies of residents, in order; those of an application that was not acknowledged are held back.
    List<ResidentReply> takeReplies(int most);

    void acknowledgeReply(UUID reply);

    /// What waits and cannot be opened here, oldest first: refused, but not lost; it is tried again every minute.
    List<Unopened> unopened(int most);

    /// Tells the resident's side what happened.
    ///
    /// @param report id given by the office; the same report sent twice is applied once
    ReportResult report(UUID report, ApplicationId application, StatusReport what);
}
