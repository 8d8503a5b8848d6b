package hitomado.notices.web;

import hitomado.notices.CampaignId;
import hitomado.notices.CampaignPlan;
import hitomado.notices.CampaignResult;
import hitomado.notices.Campaigns;
import hitomado.notices.TakeUpFigures;
import hitomado.platform.Actor;
import hitomado.platform.Permission;
import hitomado.platform.rights.Needs;
import hitomado.platform.web.Pages;
import hitomado.procedures.Catalogue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 案内の画面 — writes a draft, and shows it with its text in three languages, its counts and what may be done.
@Controller
@Needs(Permission.OUTREACH_READ)
class CampaignScreen {
    private static final String NEW = "/staff/outreach/new";
    private static final String ONE = "/staff/outreach/{id:[0-9a-f-]{36}}";

    private final Campaigns campaigns;
    private final TakeUpFigures figures;
    private final Catalogue catalogue;
    private final Pages pages;
    private final Clock clock;

    CampaignScreen(Campaigns campaigns, TakeUpFigures figures, Catalogue catalogue, Pages pages, Clock clock) {
        this.campaigns = campaigns;
        this.figures = figures;
        this.catalogue = catalogue;
        this.pages = pages;
        this.clock = clock;
    }

    @Needs(Permission.OUTREACH_PREPARE)
    @GetMapping(NEW)
    String begin(
            @RequestParam(defaultValue = "") String programme,
            Actor.Staff who,
            HttpServletRequest request,
            Model model) {
        var usual = CampaignPlan.usual(LocalDate.now(clock));
        return form("", CampaignForm.of(programme, usual, List.of(CampaignForm.USUAL)), Map.of(), request, model);
    }

    @Needs(Permission.OUTREACH_PREPARE)
    @PostMapping(NEW)
    String prepare(
            CampaignForm typed,
            Actor.Staff who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return save(Optional.empty(), typed, who, new Answer(request, response, model));
    }

    @Needs(Permission.OUTREACH_PREPARE)
    @GetMapping(ONE + "/edit")
    String edit(@PathVariable String id, Actor.Staff who, HttpServletRequest request, Model model) {
        var campaign = campaigns.campaign(who, CampaignId.parse(id));
        return form(id, CampaignForm.of(campaign.programme(), campaign.plan()), Map.of(), request, model);
    }

    @Needs(Permission.OUTREACH_PREPARE)
    @PostMapping(ONE + "/edit")
    String change(
            @PathVariable String id,
            CampaignForm typed,
            Actor.Staff who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return save(Optional.of(CampaignId.parse(id)), typed, who, new Answer(request, response, model));
    }

    private record Answer(HttpServletRequest request, HttpServletResponse response, Model model) {}

    private String save(Optional<CampaignId> id, CampaignForm typed, Actor.Staff who, Answer answer) {
        var today = LocalDate.now(clock);
        var usual = id.map(one -> campaigns.campaign(who, one).programme()).orElse(typed.programme());
        var plan = typed.plan(today, campaigns.usualChannels(usual));
        if (plan.isEmpty()) {
            return wrong(id, typed, typed.problems(today), answer);
        }
        var result = id.isPresent()
                ? campaigns.change(who, id.get(), plan.get())
                : campaigns.prepare(who, typed.programme(), plan.get());
        return switch (result) {
            case CampaignResult.Done(var done) -> "redirect:/staff/outreach/" + done;
            case CampaignResult.Refused(var why) ->
                wrong(id, typed, Map.of("programme", "notices.refused." + why), answer);
        };
    }

    private String wrong(Optional<CampaignId> id, CampaignForm typed, Map<String, String> problems, Answer answer) {
        answer.response().setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(id.map(CampaignId::toString).orElse(""), typed, problems, answer.request(), answer.model());
    }

    private String form(
            String id, CampaignForm typed, Map<String, String> problems, HttpServletRequest request, Model model) {
        var words = new Words(pages.of(request), catalogue.current());
        model.addAttribute("view", CampaignFormView.of(id, typed, problems, words));
        return "notices/web/campaignForm";
    }

    @GetMapping(ONE)
    String show(@PathVariable String id, Actor.Staff who, HttpServletRequest request, Model model) {
        var campaign = campaigns.campaign(who, CampaignId.parse(id));
        var words = new Words(pages.of(request), catalogue.current());
        var view = new CampaignViews(words, who)
                .of(campaign, figures.entitled(who, campaign.programme()), figures.states(who, campaign.id()));
        model.addAttribute("view", view);
        return "notices/web/campaign";
    }
}
