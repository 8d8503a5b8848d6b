package hitomado.identity.web;

import hitomado.identity.staff.OpenWork;
import hitomado.identity.staff.Placement;
import hitomado.identity.staff.Transfer;
import hitomado.identity.staff.TransferLine;
import hitomado.identity.staff.TransferLine.Outcome;
import hitomado.identity.staff.TransferPlan;
import hitomado.identity.staff.Transfers;
import hitomado.platform.Actor;
import hitomado.platform.text.JapaneseDate;
import hitomado.platform.web.Page;
import hitomado.platform.web.PageLinks;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Words of the screens of 人事異動の取込み.
@Component
class TransferViews {
    private static final int ROWS = 100;
    private static final List<Outcome> ORDER =
            List.of(Outcome.WRONG, Outcome.JOINS, Outcome.MOVES, Outcome.LEAVES, Outcome.UNCHANGED);

    private final Transfers transfers;
    private final AccountWords words;
    private final List<OpenWork> work;

    TransferViews(Transfers transfers, AccountWords words, ObjectProvider<OpenWork> work) {
        this.transfers = transfers;
        this.words = words;
        this.work = work.stream().toList();
    }

    TransferView start(Actor who, List<String> flaws, String told, Page page) {
        var terms = words.in(page.lang());
        return new TransferView(
                flaws,
                List.of("applied", "cancelled").contains(told) ? page.t("transfers.told." + told) : "",
                orders(transfers.waiting(who), terms, page),
                transfers.countWaiting(who),
                orders(transfers.failed(who), terms, page),
                transfers.countWithoutPassword(who));
    }

    List<String> flaws(Transfers.Look.Unfit unfit, Page page) {
        var columns = unfit.columns().stream()
                .sorted()
                .map(column -> page.t("transfers.column." + column))
                .collect(Collectors.joining(page.t("accounts.and")));
        return List.of(page.t("transfers.flaw." + unfit.flaw(), columns));
    }

    private static List<TransferView.Order> orders(
            List<Transfers.Waiting> orders, AccountWords.Terms terms, Page page) {
        return orders.stream()
                .map(one -> new TransferView.Order(
                        one.id().toString(),
                        one.transfer().login(),
                        one.transfer().to().name(),
                        page.t("transfers.kind." + one.transfer().kind()),
                        day(one.transfer().from(), page),
                        placement(one.transfer().to(), terms, page),
                        one.reasons().stream()
                                .map(reason -> page.t("transfers.reason." + reason))
                                .collect(Collectors.joining(" "))))
                .toList();
    }

    /// @param show the outcome that is listed; null: the first that has lines
    TransferView.Plan plan(UUID file, TransferPlan plan, @Nullable Outcome show, int number, Page page) {
        var shown = show != null
                ? show
                : ORDER.stream().filter(one -> plan.count(one) > 0).findFirst().orElse(Outcome.UNCHANGED);
        var path = TransferScreen.PATH + "/" + file;
        var all = plan.lines().stream().filter(line -> line.outcome() == shown).toList();
        var links = PageLinks.of(path + "?show=" + shown, number, all.size(), ROWS);
        var lines = all.stream().skip((links.page() - 1L) * ROWS).limit(ROWS).toList();
        var open = openWork(lines);
        var terms = words.in(page.lang());
        return new TransferView.Plan(
                path,
                ORDER.stream()
                        .map(one -> new TransferView.Tab(
                                path + "?show=" + one,
                                page.t("transfers.outcome." + one),
                                plan.count(one),
                                one == shown))
                        .toList(),
                lines.stream().map(line -> line(line, plan, open, terms, page)).toList(),
                links,
                plan.count(Outcome.WRONG),
                plan.changes());
    }

    private Map<String, Integer> openWork(List<TransferLine> lines) {
        var keys = lines.stream()
                .filter(line -> line.outcome() == Outcome.MOVES || line.outcome() == Outcome.LEAVES)
                .map(TransferLine::key)
                .filter(Objects::nonNull)
                .toList();
        var open = new HashMap<String, Integer>();
        if (!keys.isEmpty()) {
            work.forEach(one -> one.of(keys).forEach((key, count) -> open.merge(key, count, Integer::sum)));
        }
        return open;
    }

    private static TransferView.Line line(
            TransferLine line, TransferPlan plan, Map<String, Integer> open, AccountWords.Terms terms, Page page) {
        var transfer = line.transfer();
        var before = line.before();
        var key = line.key();
        return new TransferView.Line(
                line.line(),
                line.login(),
                line.name(),
                transfer == null ? "" : page.t("transfers.kind." + transfer.kind()),
                transfer == null ? "" : day(transfer.from(), page),
                plan.later(line),
                before == null ? "" : placement(before, terms, page),
                transfer == null || transfer.kind() == Transfer.Kind.LEAVE ? "" : placement(transfer.to(), terms, page),
                key == null ? 0 : open.getOrDefault(key, 0),
                line.flaws().stream()
                        .map(flaw -> page.t(
                                "transfers.at",
                                page.t("transfers.column." + flaw.column()),
                                page.t("transfers.reason." + flaw.reason())))
                        .toList());
    }

    private static String placement(Placement placement, AccountWords.Terms terms, Page page) {
        var roles = placement.roles().stream().map(terms::role).collect(Collectors.joining(page.t("accounts.and")));
        return Arrays.asList(terms.section(placement.section()), terms.ward(placement.ward()), roles).stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" / "));
    }

    private static String day(LocalDate day, Page page) {
        return switch (page.lang()) {
            case JA -> JapaneseDate.warekiWithWestern(day);
            case EASY -> JapaneseDate.easy(day);
            case EN -> JapaneseDate.english(day);
        };
    }
}
