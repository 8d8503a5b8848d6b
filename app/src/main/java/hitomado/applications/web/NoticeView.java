package hitomado.applications.web;

import hitomado.applications.Notice;
import hitomado.procedures.Definitions;

/// 通知の表示.
public record NoticeView(String text, String at, String href, boolean read) {
    static NoticeView of(Notice notice, Definitions definitions, Words words) {
        var views = new FilingViews(definitions, words);
        var application = notice.application();
        var title = notice.procedure().isEmpty()
                ? definitions
                        .findLifeEvent(notice.lifeEvent())
                        .map(event -> words.of(event.title()))
                        .orElse("")
                : views.title(notice.procedure());
        return new NoticeView(
                words.t("applications.notice." + notice.kind(), title),
                words.moment(notice.at()),
                application == null ? "/my/submissions/" + notice.submission() : "/my/applications/" + application,
                notice.read());
    }
}
