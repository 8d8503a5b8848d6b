package hitomado.identity.web;

import hitomado.identity.staff.StaffSessions;
import hitomado.platform.Actor;
import hitomado.platform.rights.ForStaff;
import hitomado.platform.web.Pages;
import hitomado.platform.web.StaffLink;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 自分のセッション — where one is signed in, since when, and the end of it.
@Controller
@ForStaff
class MySessionsScreen {
    private static final String PATH = "/staff/me/sessions";

    private final StaffSessions sessions;
    private final AccountViews views;
    private final Pages pages;

    MySessionsScreen(StaffSessions sessions, AccountViews views, Pages pages) {
        this.sessions = sessions;
        this.views = views;
        this.pages = pages;
    }

    @Bean
    static StaffLink mySessionsStaffLink() {
        return new StaffLink(99, PATH, "sessions.staff.title", null);
    }

    @GetMapping(PATH)
    String show(Actor.Staff who, HttpServletRequest request, Model model) {
        var page = pages.of(request);
        model.addAttribute(
                "sessions",
                sessions.of(who, who.accountId(), WebSession.id(request)).stream()
                        .map(open -> views.line(open, page))
                        .toList());
        return "identity/web/sessions";
    }

    /// Ends one session, or all but this one where none is named.
    @PostMapping(PATH)
    String end(Actor.Staff who, @RequestParam(defaultValue = "") String handle, HttpServletRequest request) {
        if (handle.isEmpty()) {
            sessions.endOthers(who, who.accountId(), WebSession.id(request));
        } else {
            sessions.end(who, who.accountId(), handle);
        }
        return "redirect:" + PATH;
    }
}
