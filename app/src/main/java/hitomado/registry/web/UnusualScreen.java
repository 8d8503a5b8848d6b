package hitomado.registry.web;

import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.NotFound;
import hitomado.platform.Permission;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditSearch;
import hitomado.platform.audit.AuditTrail;
import hitomado.platform.rights.Needs;
import hitomado.platform.web.Field;
import hitomado.platform.web.Page;
import hitomado.platform.web.PageLinks;
import hitomado.platform.web.Pages;
import hitomado.platform.web.StaffLink;
import hitomado.platform.web.Typed;
import hitomado.registry.watch.UnusualAccess;
import hitomado.registry.watch.UnusualAccesses;
import hitomado.registry.watch.Watch;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 目立つ照会 — what an auditor should look into, the reads behind it, and what came of it; looking is recorded, too.
@Controller
@Needs(Permission.AUDIT_UNUSUAL)
class UnusualScreen {
    static final String PATH = "/staff/audit/unusual";
    private static final int LONGEST = 1_000;

    private final UnusualAccesses unusual;
    private final Watch watch;
    private final AuditSearch names;
    private final AuditTrail trail;
    private final Pages pages;
    private final Clock clock;

    UnusualScreen(UnusualAccesses unusual, Watch watch, AuditSearch names, AuditTrail trail, Pages pages, Clock clock) {
        this.unusual = unusual;
        this.watch = watch;
        this.names = names;
        this.trail = trail;
        this.pages = pages;
        this.clock = clock;
    }

    @Bean
    static StaffLink unusualStaffLink() {
        return new StaffLink(86, PATH, "unusual.title", Permission.AUDIT_UNUSUAL);
    }

    private void recordLook(Actor.Staff who, String what) {
        trail.note(AuditEvent.of(AuditKind.AUDIT_VIEWED, Acting.by(who), what).with("what", "unusual"));
    }

    @GetMapping(PATH)
    String list(
            @RequestParam(defaultValue = "") String all,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String named,
            Actor.Staff who,
            HttpServletRequest request,
            Model model) {
        recordLook(who, "audit:unusual");
        var web = pages.of(request);
        var found = unusual.list(who, all.isEmpty(), page);
        var words = new UnusualWords(web, clock.getZone());
        var labels = labels(found.items());
        var path = PATH + (all.isEmpty() ? "" : "?all=1");
        model.addAttribute(
                "view",
                new UnusualView(
                        !all.isEmpty(),
                        found.total(),
                        found.items().stream()
                                .map(item -> words.line(item, labels))
                                .toList(),
                        words.rules(unusual.parameters(), found.staffKnown()),
                        field(web, "actor").help(web.t("unusual.name.actor.help")),
                        field(web, "number").inputmode("numeric"),
                        named,
                        PageLinks.of(path, found.page(), found.total(), UnusualAccesses.PAGE)));
        return "registry/web/unusual";
    }

    private static Field field(Page web, String name) {
        return Field.of(name, web.t("unusual.name." + name));
    }

    private Map<String, String> labels(List<UnusualAccess> items) {
        return names.labels(items.stream().map(UnusualAccess::actor).toList());
    }

    @GetMapping(PATH + "/{id}")
    String one(
            @PathVariable long id,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String problem,
            Actor.Staff who,
            HttpServletRequest request,
            Model model) {
        recordLook(who, "unusual:" + id);
        var web = pages.of(request);
        var item = unusual.find(who, id).orElseThrow(() -> new NotFound("unusual access"));
        var reads = unusual.reads(who, item, page);
        var words = new UnusualWords(web, clock.getZone());
        model.addAttribute("line", words.line(item, labels(List.of(item))));
        model.addAttribute("id", id);
        model.addAttribute("reads", words.reads(reads.reads()));
        model.addAttribute("total", reads.total());
        model.addAttribute(
                "note",
                Field.of("note", web.t("unusual.note"))
                        .help(web.t("unusual.note.help"))
                        .error(problem.isEmpty() ? "" : web.t("unusual.note.problem")));
        model.addAttribute("links", PageLinks.of(PATH + "/" + id, reads.page(), reads.total(), UnusualAccesses.PAGE));
        return "registry/web/unusualOne";
    }

    @PostMapping(PATH + "/{id}")
    String review(@PathVariable long id, @RequestParam(defaultValue = "") String note, Actor.Staff who) {
        var text = Typed.of(note);
        if (text.isEmpty() || text.length() > LONGEST) {
            return "redirect:" + PATH + "/" + id + "?problem=1";
        }
        unusual.review(who, id, text);
        return "redirect:" + PATH;
    }

    @PostMapping(PATH + "/look")
    String look(Actor.Staff who) {
        watch.catchUp();
        return "redirect:" + PATH;
    }

    @PostMapping(PATH + "/staff")
    String name(
            @RequestParam(defaultValue = "") String actor,
            @RequestParam(defaultValue = "") String number,
            Actor.Staff who) {
        var done = unusual.name(who, Typed.code(actor), Typed.code(number));
        return "redirect:" + PATH + "?named=" + (done ? "yes" : "no");
    }
}
