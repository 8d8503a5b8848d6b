package hitomado.casework.web;

import hitomado.casework.ActionResult;
import hitomado.casework.CaseId;
import hitomado.casework.Cases;
import hitomado.casework.Decisions;
import hitomado.casework.Deliveries;
import hitomado.casework.Print;
import hitomado.platform.Actor;
import hitomado.platform.NotFound;
import hitomado.platform.Permission;
import hitomado.platform.rights.Needs;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;

/// 事案の処理の画面 — takes one action; where somebody was faster or something is wrong, the page comes back with what
/// was typed.
@Controller
class CaseActionScreen {
    private final Cases cases;
    private final Decisions decisions;
    private final Deliveries deliveries;
    private final CaseScreen screen;
    private final Desks desks;

    CaseActionScreen(Cases cases, Decisions decisions, Deliveries deliveries, CaseScreen screen, Desks desks) {
        this.cases = cases;
        this.decisions = decisions;
        this.deliveries = deliveries;
        this.screen = screen;
        this.desks = desks;
    }

    /// Address of an action on a case.
    record Target(String id, String action) {
        CaseId caseId() {
            return CaseId.parse(id);
        }
    }

    @Needs({
        Permission.CASE_WORK,
        Permission.CASE_VISIT,
        Permission.CASE_MESSAGE,
        Permission.CASE_CORRECTION,
        Permission.CASE_WITHDRAW,
        Permission.CASE_DECIDE,
        Permission.CASE_DELIVER,
        Permission.CASE_PRINT
    })
    @PostMapping("/staff/cases/{id}/{action}")
    String act(
            Target target,
            Sent sent,
            Actor.Staff who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var result = take(who, target, sent);
        if (result instanceof ActionResult.Done) {
            return "redirect:/staff/cases/" + target.caseId() + "?done=" + target.action();
        }
        response.setStatus(result instanceof ActionResult.Stale ? 409 : 422);
        screen.show(
                who, target.caseId(), desks.words(request), new CaseForms.Answer(target.action(), sent, result), model);
        return "casework/web/case";
    }

    private ActionResult take(Actor.Staff who, Target target, Sent sent) {
        var id = target.caseId();
        var seen = sent.seen();
        return switch (target.action()) {
            case "claim" -> cases.claim(who, id, seen);
            case "take-over" -> cases.takeOver(who, id, seen);
            case "release" -> cases.release(who, id, seen);
            case "visit" -> cases.visit(who, id, seen);
            case "correction" -> cases.askCorrection(who, id, seen, sent.correction());
            case "message" -> cases.message(who, id, sent.words());
            case "grant" -> decisions.grant(who, id, seen, sent.words());
            case "refuse" -> decisions.refuse(who, id, seen, sent.words());
            case "withdraw" -> cases.withdraw(who, id, seen, sent.words());
            case "deliver" -> deliveries.deliver(who, id, seen, sent.delivery());
            case "print" ->
                deliveries.print(who, id, Print.Kind.FORM, desks.official().t("casework.print.form"));
            default -> throw new NotFound("action");
        };
    }
}
