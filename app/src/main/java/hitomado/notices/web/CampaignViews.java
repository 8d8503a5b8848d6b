package hitomado.notices.web;

import hitomado.notices.Campaign;
import hitomado.notices.CampaignState;
import hitomado.notices.SmallCounts;
import hitomado.notices.SmallCounts.Cell;
import hitomado.notices.TakeUpFigures;
import hitomado.platform.Actor;
import hitomado.platform.Lang;
import hitomado.platform.Permission;
import hitomado.platform.web.SummaryRow;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Puts one campaign into words, with what its reader may do.
record CampaignViews(Words words, Actor.Staff who) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    CampaignView of(Campaign campaign, long entitled, List<TakeUpFigures.StateCount> counts) {
        var small = SmallCounts.of(
                counts.stream().map(TakeUpFigures.StateCount::count).toList());
        return new CampaignView(
                campaign.id().toString(),
                words.programme(campaign.programme()),
                words.t("notices.state." + campaign.state().code()),
                Words.tone(campaign.state()),
                note(campaign.state()),
                rows(campaign, entitled),
                texts(campaign),
                IntStream.range(0, counts.size())
                        .mapToObj(n -> new CampaignView.Count(
                                label(counts.get(n)), words.cell(small.cells().get(n))))
                        .toList(),
                words.cell(small.total()),
                progress(counts, small),
                actions(campaign, counts));
    }

    private static long total(List<TakeUpFigures.StateCount> counts, String state) {
        return counts.stream()
                .filter(one -> one.state().equals(state))
                .mapToLong(TakeUpFigures.StateCount::count)
                .sum();
    }

    private String label(TakeUpFigures.StateCount one) {
        var state = words.t("notices.send." + one.state());
        return one.reason().isEmpty() ? state : state + "：" + words.t("notices.skip." + one.reason());
    }

    /// Drawn from what is shown alone; null where how many wait, or of how many, is hidden.
    private static CampaignView.@Nullable Progress progress(List<TakeUpFigures.StateCount> counts, SmallCounts small) {
        if (!(small.total() instanceof Cell.Shown(var total)) || total == 0) {
            return null;
        }
        var waiting = 0L;
        for (int n = 0; n < counts.size(); n++) {
            if (counts.get(n).state().equals("WAITING")) {
                if (!(small.cells().get(n) instanceof Cell.Shown(var count))) {
                    return null;
                }
                waiting += count;
            }
        }
        return new CampaignView.Progress(total - waiting, total);
    }

    private String note(CampaignState state) {
        return switch (state) {
            case CampaignState.Draft(var returned) ->
                returned.isEmpty() ? "" : words.t("notices.note.returned", returned);
            case CampaignState.WaitingApproval waiting -> "";
            case CampaignState.Sending(var by, var at) -> words.t("notices.note.approved", by, words.moment(at));
            case CampaignState.Done(var by, var at) -> words.t("notices.note.done", by, words.moment(at));
            case CampaignState.Stopped(var by, var at, var reason, var approved) ->
                words.t("notices.note.stopped", by, words.moment(at), reason);
        };
    }

    private List<SummaryRow> rows(Campaign campaign, long entitled) {
        var plan = campaign.plan();
        var channels = plan.channels().stream()
                .map(one -> words.t("notices.channel." + one))
                .collect(Collectors.joining(" → "));
        return List.of(
                SummaryRow.of(words.t("notices.row.entitled"), words.count(entitled)),
                SummaryRow.of(
                        words.t("notices.row.prepared"),
                        campaign.preparedLabel() + " " + words.moment(campaign.preparedAt())),
                SummaryRow.of(
                        words.t("notices.row.channel"),
                        words.t("notices.row.inbox") + (channels.isEmpty() ? "" : " + " + channels)),
                SummaryRow.of(
                        words.t("notices.row.quiet"),
                        TIME.format(plan.quietFrom()) + " – " + TIME.format(plan.quietUntil())),
                SummaryRow.of(words.t("notices.form.perWeek"), words.t("notices.row.perWeek", plan.perWeek())),
                SummaryRow.of(words.t("notices.form.expires"), words.day(plan.expiresOn())),
                SummaryRow.of(
                        words.t("notices.form.standing"),
                        words.t(plan.standing() ? "notices.row.standing" : "notices.row.once")));
    }

    private List<CampaignView.Text> texts(Campaign campaign) {
        var programme = words.definitions().findProgramme(campaign.programme());
        return Arrays.stream(Lang.values())
                .map(lang -> new CampaignView.Text(
                        lang.label(),
                        lang.html(),
                        programme.map(one -> one.title().in(lang)).orElse(""),
                        programme.map(one -> one.summary().in(lang)).orElse(""),
                        campaign.plan().addition().in(lang)))
                .toList();
    }

    private CampaignView.Actions actions(Campaign campaign, List<TakeUpFigures.StateCount> counts) {
        var prepares = who.may(Permission.OUTREACH_PREPARE);
        var other = !campaign.preparedBy().equals(who.accountId());
        var approves = who.may(Permission.OUTREACH_APPROVE);
        var stops = who.may(Permission.OUTREACH_STOP);
        return switch (campaign.state()) {
            case CampaignState.Draft draft -> new CampaignView.Actions(prepares, false, false, stops, false, false);
            case CampaignState.WaitingApproval waiting ->
                new CampaignView.Actions(false, approves && other, approves && !other, stops, false, false);
            case CampaignState.Sending sending ->
                new CampaignView.Actions(false, false, false, stops, false, stops && total(counts, "STUCK") > 0);
            case CampaignState.Done done -> new CampaignView.Actions(false, false, false, false, false, false);
            case CampaignState.Stopped stopped ->
                new CampaignView.Actions(false, false, false, false, stopped.approved() && approves && other, false);
        };
    }
}
