package hitomado.applications.web;

import hitomado.applications.FiledSubmission;
import hitomado.applications.Filings;
import hitomado.applications.MoreNotices;
import hitomado.identity.Accounts;
import hitomado.platform.Actor;
import hitomado.platform.rights.ForParties;
import hitomado.platform.web.PageLinks;
import hitomado.platform.web.Pages;
import hitomado.procedures.Catalogue;
import hitomado.sessions.Draft;
import hitomado.sessions.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// マイページ — open drafts first, then what was submitted with its status; the inbox of notices.
@Controller
@ForParties
class MyScreen {
    private final Filings filings;
    private final Sessions sessions;
    private final Catalogue catalogue;
    private final Pages pages;
    private final List<MoreNotices> more;
    private final Accounts accounts;

    MyScreen(
            Filings filings,
            Sessions sessions,
            Catalogue catalogue,
            Pages pages,
            ObjectProvider<MoreNotices> more,
            Accounts accounts) {
        this.accounts = accounts;
        this.more = more.orderedStream().toList();
        this.filings = filings;
        this.sessions = sessions;
        this.catalogue = catalogue;
        this.pages = pages;
    }

    @GetMapping("/my")
    String my(@RequestParam(defaultValue = "1") int page, Actor who, HttpServletRequest request, Model model) {
        var words = new Words(pages.of(request));
        var found = filings.list(who, page);
        var drafts = found.page() == 1 ? sessions.drafts(who) : List.<Draft>of();
        model.addAttribute(
                "view",
                new MyView(
                        drafts.stream().map(draft -> draft(draft, words)).toList(),
                        found.rows().stream().map(one -> submission(one, words)).toList(),
                        filings.unreadNotices(who)
                                + more.stream().mapToInt(one -> one.unread(who)).sum(),
                        who instanceof Actor.Resident resident && accounts.isSecond(resident.accountId()),
                        PageLinks.of("/my", found.page(), found.total(), Filings.PAGE)));
        return "applications/web/my";
    }

    private MyView.DraftView draft(Draft draft, Words words) {
        var title = catalogue
                .current()
                .findLifeEvent(draft.lifeEvent())
                .map(event -> words.of(event.title()))
                .orElse(draft.lifeEvent());
        return new MyView.DraftView(draft.id().toString(), title, words.moment(draft.touchedAt()));
    }

    private MyView.SubmissionView submission(FiledSubmission one, Words words) {
        var views = new FilingViews(catalogue.revision(one.revision()), words);
        return new MyView.SubmissionView(
                one.id().toString(), views.title(one), words.moment(one.submittedAt()), views.applications(one));
    }

    @GetMapping("/my/notices")
    String notices(@RequestParam(defaultValue = "1") int page, Actor who, HttpServletRequest request, Model model) {
        var words = new Words(pages.of(request));
        var found = filings.notices(who, page);
        model.addAttribute(
                "notices",
                found.rows().stream()
                        .map(notice -> NoticeView.of(notice, catalogue.revision(notice.revision()), words))
                        .toList());
        model.addAttribute("more", found.page() == 1 ? more(who, words) : List.<NoticeView>of());
        model.addAttribute("links", PageLinks.of("/my/notices", found.page(), found.total(), Filings.PAGE));
        return "applications/web/notices";
    }

    private List<NoticeView> more(Actor who, Words words) {
        return more.stream()
                .flatMap(source -> source.newest(who, words.lang()).stream())
                .map(one -> new NoticeView(one.text(), words.moment(one.at()), one.href(), one.read()))
                .toList();
    }
}
