package hitomado.platform.audit.web;

import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.Permission;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditSearch;
import hitomado.platform.audit.AuditTrail;
import hitomado.platform.audit.seal.Verifications;
import hitomado.platform.rights.Needs;
import hitomado.platform.web.Choice;
import hitomado.platform.web.Field;
import hitomado.platform.web.Page;
import hitomado.platform.web.PageLinks;
import hitomado.platform.web.Pages;
import hitomado.platform.web.StaffLink;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// 監査記録の画面 — the trail by time, kind, actor and subject; looking at it is recorded, too.
@Controller
@Needs(Permission.AUDIT_READ)
class AuditScreen {
    private final AuditSearch search;
    private final AuditTrail trail;
    private final AuditFilters filters;
    private final Verifications verifications;
    private final Pages pages;
    private final Clock clock;

    AuditScreen(
            AuditSearch search,
            AuditTrail trail,
            AuditFilters filters,
            Verifications verifications,
            Pages pages,
            Clock clock) {
        this.search = search;
        this.trail = trail;
        this.filters = filters;
        this.verifications = verifications;
        this.pages = pages;
        this.clock = clock;
    }

    @Bean
    static StaffLink auditStaffLink() {
        return new StaffLink(85, AuditQuery.PATH, "audit.title", Permission.AUDIT_READ);
    }

    @GetMapping(AuditQuery.PATH)
    String show(AuditQuery query, Actor.Staff who, HttpServletRequest request, Model model) {
        var page = pages.of(request);
        var given = query.given();
        var filter = filters.of(given);
        var of = filter.subjects();
        var found = search.find(filter, given.page());
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
                        SealView.of(verifications.state(), page, clock.getZone()),
                        AuditQuery.exportPath(given),
                        PageLinks.of(AuditQuery.path(given), found.page(), found.total(), AuditSearch.PAGE)));
        return "platform/audit/web/audit";
    }

    private AuditView.Fields fields(Page page, AuditQuery.Given given) {
        return new AuditView.Fields(
                day(page, "from", given.from()).help(page.t("audit.from.help", AuditFilters.DAYS)),
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
