package hitomado.guide.web;

import hitomado.platform.web.Page;
import hitomado.procedures.Programme;
import hitomado.procedures.Reason;
import hitomado.rules.Decision;
import hitomado.rules.Explanation;
import hitomado.rules.FactKey;
import hitomado.rules.Finding;
import hitomado.rules.NeedStatus;
import hitomado.rules.TableRow;
import hitomado.rules.Value;
import hitomado.sessions.Interview;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// 受けられる制度の組み立て — every programme of a session with its answer, its reason and where to apply.
record BenefitRows(Interview.State state, Page page) {
    /// The rows by answer.
    record Sorted(List<BenefitRow> entitled, List<BenefitRow> open, List<BenefitRow> not) {}

    Sorted sorted() {
        return new Sorted(rows(Answer.YES), rows(Answer.OPEN), rows(Answer.NO));
    }

    private enum Answer {
        YES,
        OPEN,
        NO
    }

    private List<BenefitRow> rows(Answer wanted) {
        return BenefitRow.merged(state.plan().needs().stream()
                .filter(status -> Programme.isNeed(status.need()) && answer(status) == wanted)
                .map(this::row)
                .toList());
    }

    /// Whether may be known while the amount is not.
    private static Answer answer(NeedStatus status) {
        return switch (status.outcome()) {
            case Finding.Open open -> Answer.OPEN;
            case Finding.Known(var value) -> value.equals(Value.of(Programme.YES)) ? Answer.YES : Answer.NO;
        };
    }

    private BenefitRow row(NeedStatus status) {
        var programme = state.definitions().programmeOfNeed(status.need());
        return switch (status.decision()) {
            case Decision.Decided(var outputs, var why) ->
                decided(programme, status, outputs, reason(why.rows())).changing(changes(programme, status, why));
            case Decision.Undecided undecided -> row(programme, status, "", Optional.empty(), open(undecided));
        };
    }

    private List<String> changes(Programme programme, NeedStatus status, Explanation why) {
        return answer(status) == Answer.NO ? new BenefitChanges(state, page).of(programme, status, why) : List.of();
    }

    private BenefitRow decided(
            Programme programme, NeedStatus status, Map<String, Value> outputs, Optional<Reason> reason) {
        var sourced = !programme.citation().unverified()
                && reason.map(one -> !one.citation().unverified()).orElse(true);
        var amount = outputs.get(Programme.AMOUNT) instanceof Value.Num(var yen) && sourced && yen.signum() > 0
                ? page.t(
                        "benefits.per." + programme.benefit().per().name(),
                        NumberFormat.getIntegerInstance(Locale.JAPAN).format(yen))
                : "";
        return row(programme, status, amount, reason, List.of());
    }

    private BenefitRow row(
            Programme programme,
            NeedStatus status,
            String amount,
            Optional<Reason> reason,
            List<BenefitRow.Open> open) {
        var lang = page.lang();
        var unverified = programme.citation().unverified()
                || reason.map(one -> one.citation().unverified()).orElse(false);
        return new BenefitRow(
                programme.id(),
                programme.title().in(lang),
                programme.summary().in(lang),
                people(status),
                amount,
                reason.map(one -> one.because().in(lang)).orElse(""),
                reason.map(one -> one.citation().law()).orElse(List.of()),
                unverified,
                page.t("benefits.by." + programme.office().decidedBy().name()),
                section(programme),
                programme.findProcedure().map(id -> "/procedures/" + id).orElse(""),
                open,
                List.of());
    }

    private String section(Programme programme) {
        return state.definitions()
                .city()
                .findSection(programme.office().section())
                .map(section -> section.name().in(page.lang()))
                .orElse("");
    }

    private List<String> people(NeedStatus status) {
        var name = status.subject().isPerson() ? state.snapshot().valueOr("person.fullName", status.subject(), "") : "";
        return name.isEmpty() ? List.of() : List.of(name);
    }

    /// Several rows that agree: which of them is true is not known, so none may be told as the reason.
    private static Optional<Reason> reason(List<TableRow> rows) {
        return rows.size() == 1 ? Optional.of(Reason.of(rows.getFirst())) : Optional.empty();
    }

    private List<BenefitRow.Open> open(Decision.Undecided undecided) {
        return undecided.missing().stream().sorted().map(this::open).distinct().toList();
    }

    private BenefitRow.Open open(FactKey key) {
        var fact = state.definitions().fact(key.fact());
        var question = fact.askable() ? "/sessions/" + state.snapshot().id() + "/answers?key=" + key : "";
        return new BenefitRow.Open(fact.label().in(page.lang()), question);
    }
}
