package hitomado.retention.web;

import hitomado.platform.Actor;
import hitomado.platform.Permission;
import hitomado.platform.rights.Needs;
import hitomado.platform.web.Pages;
import hitomado.platform.web.StaffLink;
import hitomado.platform.web.Typed;
import hitomado.procedures.Catalogue;
import hitomado.retention.DecideResult;
import hitomado.retention.Disposals;
import hitomado.retention.Holds;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 保存期間と廃棄 — what is due, proposals and their confirmation by another person, certificates, and holds.
@Controller
class RetentionScreen {
    static final String PATH = "/staff/retention";
    private static final int LONGEST = 1_000;

    private final Disposals disposals;
    private final Holds holds;
    private final Catalogue catalogue;
    private final Pages pages;

    RetentionScreen(Disposals disposals, Holds holds, Catalogue catalogue, Pages pages) {
        this.disposals = disposals;
        this.holds = holds;
        this.catalogue = catalogue;
        this.pages = pages;
    }

    @Bean
    static StaffLink retentionStaffLink() {
        return new StaffLink(88, PATH, "retention.title", Permission.RETENTION_READ);
    }

    @Needs(Permission.RETENTION_READ)
    @GetMapping(PATH)
    String list(
            @RequestParam(defaultValue = "") String problem, Actor.Staff who, HttpServletRequest request, Model model) {
        var words = new RetentionWords(pages.of(request), catalogue.current());
        model.addAttribute(
                "view",
                words.view(
                        disposals.due(who),
                        disposals.newest(who),
                        holds.inForce(who),
                        who.may(Permission.RETENTION_PROPOSE),
                        Typed.code(problem)));
        return "retention/web/retention";
    }

    @Needs(Permission.RETENTION_PROPOSE)
    @PostMapping(PATH + "/propose")
    String propose(
            @RequestParam String procedure, @RequestParam String outcome, @RequestParam int year, Actor.Staff who) {
        var done = disposals.propose(who, Typed.code(procedure), Typed.code(outcome), year);
        return back(done ? "" : "propose");
    }

    @Needs(Permission.RETENTION_READ)
    @GetMapping(PATH + "/{id}")
    String one(@PathVariable UUID id, Actor.Staff who, HttpServletRequest request, Model model) {
        var words = new RetentionWords(pages.of(request), catalogue.current());
        var disposal = disposals.open(who, id);
        var decidable = who.may(Permission.RETENTION_CONFIRM)
                && !disposal.proposed().by().equals(who.key());
        model.addAttribute("view", words.certificate(disposal, disposals.numbers(who, id), decidable));
        return "retention/web/disposal";
    }

    @Needs(Permission.RETENTION_CONFIRM)
    @PostMapping(PATH + "/{id}")
    String decide(@PathVariable UUID id, @RequestParam(defaultValue = "") String agree, Actor.Staff who) {
        return switch (disposals.decide(who, id, agree.equals("yes"))) {
            case DecideResult.Confirmed confirmed -> "redirect:" + PATH + "/" + id;
            case DecideResult.Rejected rejected -> "redirect:" + PATH + "/" + id;
            case DecideResult.SamePerson same -> back("same");
            case DecideResult.NotOpen late -> back("late");
        };
    }

    @Needs(Permission.RETENTION_PROPOSE)
    @PostMapping(PATH + "/holds")
    String hold(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String reason,
            Actor.Staff who) {
        var text = Typed.of(reason);
        if (Typed.code(number).isEmpty() || text.isEmpty() || text.length() > LONGEST) {
            return back("hold");
        }
        return back(holds.place(who, Typed.code(number), text) ? "" : "hold");
    }

    @Needs(Permission.RETENTION_PROPOSE)
    @PostMapping(PATH + "/holds/{id}/lift")
    String lift(@PathVariable UUID id, Actor.Staff who) {
        return back(holds.lift(who, id) ? "" : "late");
    }

    private static String back(String problem) {
        return "redirect:" + PATH + (problem.isEmpty() ? "" : "?problem=" + problem);
    }
}
