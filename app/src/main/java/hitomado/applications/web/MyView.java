package hitomado.applications.web;

import hitomado.platform.web.PageLinks;
import java.util.List;

/// マイページの表示.
public record MyView(
        List<DraftView> drafts, List<SubmissionView> submissions, int unread, boolean second, PageLinks links) {
    public MyView {
        drafts = List.copyOf(drafts);
        submissions = List.copyOf(submissions);
    }

    /// 作成中の届出
    public record DraftView(String session, String title, String touchedAt) {}

    /// 提出した手続
    public record SubmissionView(String id, String title, String submittedAt, List<FiledView> applications) {
        public SubmissionView {
            applications = List.copyOf(applications);
        }
    }
}
