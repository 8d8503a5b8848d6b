package hitomado.platform.audit.web;

import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.NotAllowed;
import hitomado.platform.Permission;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditFilter;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditSearch;
import hitomado.platform.audit.AuditSubjects;
import hitomado.platform.audit.AuditTrail;
import hitomado.platform.web.Choice;
import hitomado.platform.web.Field;
import hitomado.platform.web.Page;
import hitomado.platform.web.PageLinks;
import hitomado.platform.web.Pages;
import hitomado.platform.web.StaffLink;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// 監査記録の画面 — the trail by time, kind, actor and subject; looking at it is recorded, too.
@Controller
class AuditScreen {
    private static final int DAYS = 7;

    private final AuditSearch search;
    private final AuditTrail trail;
    private final List<AuditSubjects> subjects;
    private final Pages pages;
    private final Clock clock;

    AuditScreen(
            AuditSearch search, AuditTrail trail, ObjectProvider<AuditSubjects> subjects, Pages pages, Clock clock) {
        this.search = search;
        this.trail = trail;
        this.subjects = subjects.stream().toList();
        this.pages = pages;
        this.clock = clock;
    }

    @Bean
    static StaffLink auditStaffLink() {
        return new StaffLink(85, AuditQuery.PATH, "audit.title", Permission.AUDIT_READ);
    }

    @GetMapping(AuditQuery.PATH)
    String show(AuditQuery query, Actor.Staff who, HttpServletRequest request, Model model) {
        if (!who.may(Permission.AUDIT_READ)) {
            throw new NotAllowed("audit");
        }
        var page = pages.of(request);
        var given = query.given();
        var typed = given.subject();
        var of = typed.isEmpty() ? null : subjects(typed);
        var found = search.find(filter(given, of), given.page());
        trail.note(AuditEvent.of(AuditKind.AUDIT_VIEWED, Acting.by(who), "audit:trail"));
        var lines = new AuditLines(page, clock.getZone());
        model.addAttribute(
                "view",
                new AuditView(
                        fields(page, given),
                        kinds(page),
                        found.lines().stream().map(lines::of).toList(),
                        found.total(),
                        found.more(),
                        of != null && of.isEmpty(),
                        search.guarded(),
                        PageLinks.of(AuditQuery.path(given), found.page(), found.total(), AuditSearch.PAGE)));
        return "platform/audit/web/audit";
    }

    /// A subject as the trail writes it, or what a module knows under the number.
    private List<String> subjects(String typed) {
        return typed.contains(":")
                ? List.of(typed)
                : subjects.stream().flatMap(one -> one.find(typed).stream()).toList();
    }

    private AuditFilter filter(AuditQuery.Given given, @Nullable List<String> of) {
        var today = LocalDate.now(clock);
        var to = AuditQuery.day(given.to());
        var from = AuditQuery.day(given.from());
        return new AuditFilter(
                start(from == null ? today.minusDays(DAYS) : from),
                start((to == null ? today : to).plusDays(1)),
                AuditQuery.kind(given.kind()),
                given.actor(),
                of);
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private AuditView.Fields fields(Page page, AuditQuery.Given given) {
        return new AuditView.Fields(
                day(page, "from", given.from()).help(page.t("audit.from.help", DAYS)),
                day(page, "to", given.to()).help(page.t("audit.to.help")),
                field(page, "kind", given.kind()),
                field(page, "actor", given.actor()).help(page.t("audit.actor.help")),
                field(page, "subject", given.subject()).help(page.t("audit.subject.help")));
    }

    private static Field field(Page page, String name, String value) {
        return Field.of(name, page.t("audit." + name)).value(value).optional();
    }

    private static Field day(Page page, String name, String value) {
        return field(page, name, value).error(AuditQuery.wrong(value) ? page.t("audit.day.problem") : "");
    }

    private static List<Choice> kinds(Page page) {
        return Arrays.stream(AuditKind.values())
                .map(kind -> Choice.of(kind.name(), page.t("audit.kind." + kind)))
                .toList();
    }
}
