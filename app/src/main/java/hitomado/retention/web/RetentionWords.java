package hitomado.retention.web;

import hitomado.platform.text.JapaneseDate;
import hitomado.platform.web.Field;
import hitomado.platform.web.Page;
import hitomado.platform.web.Tone;
import hitomado.procedures.Definitions;
import hitomado.retention.Disposal;
import hitomado.retention.Due;
import hitomado.retention.Holds;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/// Puts what is due, proposed and destroyed into the reader's words.
record RetentionWords(Page page, Definitions definitions) {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final Set<String> PROBLEMS = Set.of("propose", "same", "late", "hold");

    RetentionView view(
            List<Due> due, List<Disposal> disposals, List<Holds.Hold> holds, boolean mayPropose, String problem) {
        return new RetentionView(
                due.stream().map(this::due).toList(),
                disposals.stream().map(this::line).toList(),
                holds.stream().map(this::hold).toList(),
                mayPropose,
                PROBLEMS.contains(problem) ? page.t("retention.problem." + problem) : "",
                Field.of("number", page.t("retention.hold.number")),
                Field.of("reason", page.t("retention.hold.reason")));
    }

    private RetentionView.DueLine due(Due one) {
        return new RetentionView.DueLine(
                one.procedure(),
                one.title(),
                one.outcome(),
                outcome(one.outcome()),
                one.fiscalYear(),
                page.t("retention.year", one.fiscalYear()),
                one.rule(),
                JapaneseDate.shortForm(one.until()),
                one.cases(),
                one.open());
    }

    private String outcome(String code) {
        return page.t("retention.outcome." + code);
    }

    private String title(Disposal one) {
        var procedure = definitions.findProcedure(one.procedure());
        return procedure.map(found -> found.title().in(page.lang())).orElse(one.procedure()) + "（"
                + outcome(one.outcome()) + "）";
    }

    private RetentionView.Line line(Disposal one) {
        return new RetentionView.Line(
                RetentionScreen.PATH + "/" + one.id(),
                title(one),
                page.t("retention.year", one.fiscalYear()),
                page.t("retention.cases", one.cases()),
                page.t("retention.state." + one.state()),
                switch (one.state()) {
                    case PROPOSED, CONFIRMED -> Tone.WAITING;
                    case REJECTED -> Tone.NEUTRAL;
                    case DONE -> Tone.DONE;
                },
                signed(one.proposed()));
    }

    private String signed(Disposal.Signed who) {
        return who.label() + " " + day(who.at());
    }

    private static String day(Instant at) {
        return JapaneseDate.shortForm(at.atZone(JAPAN).toLocalDate());
    }

    private RetentionView.HoldLine hold(Holds.Hold hold) {
        return new RetentionView.HoldLine(
                hold.id().toString(), hold.caseNumber(), hold.reason(), hold.placedBy() + " " + day(hold.placedAt()));
    }

    RetentionView.Certificate certificate(Disposal one, List<String> numbers, boolean decidable) {
        var facts = new ArrayList<List<String>>();
        facts.add(List.of(page.t("retention.fact.what"), title(one)));
        facts.add(List.of(page.t("retention.fact.year"), page.t("retention.year", one.fiscalYear())));
        facts.add(List.of(page.t("retention.fact.rule"), one.rule()));
        facts.add(List.of(page.t("retention.fact.proposed"), signed(one.proposed())));
        var decided = one.decided();
        if (decided != null) {
            facts.add(List.of(page.t("retention.fact.decided"), signed(decided)));
        }
        var doneAt = one.doneAt();
        if (doneAt != null) {
            facts.add(List.of(page.t("retention.fact.done"), day(doneAt)));
        }
        new TreeMap<>(one.counts())
                .forEach((kind, count) -> facts.add(List.of(page.t("retention.count." + kind), Long.toString(count))));
        return new RetentionView.Certificate(
                one.id().toString(),
                one.state() == Disposal.State.DONE,
                decidable && one.state() == Disposal.State.PROPOSED,
                page.t(one.state() == Disposal.State.DONE ? "retention.certificate" : "retention.proposal"),
                facts,
                numbers,
                one.digest());
    }
}
