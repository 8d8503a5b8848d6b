package hitomado.notices.web;

import hitomado.notices.CampaignId;
import hitomado.notices.CampaignResult;
import hitomado.notices.Campaigns;
import hitomado.notices.Repeats;
import hitomado.platform.Actor;
import hitomado.platform.Permission;
import hitomado.platform.rights.Needs;
import hitomado.platform.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// 案内の操作 — asks for approval, approves, sends back, stops, goes on, sends again.
@Controller
@RequestMapping("/staff/outreach/{id:[0-9a-f-]{36}}")
class CampaignActionScreen {
    private final Campaigns campaigns;
    private final Repeats repeats;

    CampaignActionScreen(Campaigns campaigns, Repeats repeats) {
        this.campaigns = campaigns;
        this.repeats = repeats;
    }

    @Needs(Permission.OUTREACH_PREPARE)
    @PostMapping("/submit")
    String submit(@PathVariable String id, Actor.Staff who, RedirectAttributes told) {
        return done(id, campaigns.submit(who, CampaignId.parse(id)), "notices.done.submitted", told);
    }

    @Needs(Permission.OUTREACH_APPROVE)
    @PostMapping("/approve")
    String approve(@PathVariable String id, Actor.Staff who, RedirectAttributes told) {
        return done(id, campaigns.approve(who, CampaignId.parse(id)), "notices.done.approved", told);
    }

    @Needs(Permission.OUTREACH_APPROVE)
    @PostMapping("/return")
    String sendBack(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            Actor.Staff who,
            RedirectAttributes told) {
        if (Typed.of(reason).isEmpty()) {
            return reasonMissing(id, told);
        }
        var result = campaigns.sendBack(who, CampaignId.parse(id), Typed.of(reason));
        return done(id, result, "notices.done.returned", told);
    }

    @Needs(Permission.OUTREACH_STOP)
    @PostMapping("/stop")
    String stop(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            Actor.Staff who,
            RedirectAttributes told) {
        if (Typed.of(reason).isEmpty()) {
            return reasonMissing(id, told);
        }
        return done(id, campaigns.stop(who, CampaignId.parse(id), Typed.of(reason)), "notices.done.stopped", told);
    }

    @Needs(Permission.OUTREACH_APPROVE)
    @PostMapping("/resume")
    String resume(@PathVariable String id, Actor.Staff who, RedirectAttributes told) {
        return done(id, campaigns.resume(who, CampaignId.parse(id)), "notices.done.resumed", told);
    }

    @Needs(Permission.OUTREACH_STOP)
    @PostMapping("/again")
    String again(@PathVariable String id, Actor.Staff who, RedirectAttributes told) {
        repeats.again(who, CampaignId.parse(id));
        told.addFlashAttribute("done", "notices.done.again");
        return "redirect:/staff/outreach/" + CampaignId.parse(id);
    }

    private static String reasonMissing(String id, RedirectAttributes told) {
        told.addFlashAttribute("refused", "notices.form.reason.missing");
        return "redirect:/staff/outreach/" + CampaignId.parse(id);
    }

    private static String done(String id, CampaignResult result, String key, RedirectAttributes told) {
        switch (result) {
            case CampaignResult.Done done -> told.addFlashAttribute("done", key);
            case CampaignResult.Refused(var why) -> told.addFlashAttribute("refused", "notices.refused." + why);
        }
        return "redirect:/staff/outreach/" + CampaignId.parse(id);
    }
}
