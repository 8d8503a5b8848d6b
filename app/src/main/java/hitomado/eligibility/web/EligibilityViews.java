package hitomado.eligibility.web;

import hitomado.eligibility.scan.Quarantined;
import hitomado.eligibility.scan.Reaction;
import hitomado.eligibility.scan.ScanRequests;
import hitomado.eligibility.scan.ScanRun;
import hitomado.eligibility.scan.Scans;
import hitomado.platform.Lang;
import hitomado.platform.text.JapaneseDate;
import hitomado.platform.web.Page;
import hitomado.procedures.Catalogue;
import hitomado.procedures.Programme;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes scans and counts for a reader.
@Component
class EligibilityViews {
    /// Fewer people than these could be told apart.
    private static final int SMALLEST = 10;

    private static final int RUNS = 10;
    private static final int RECORDS = 100;
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Scans scans;
    private final ScanRequests requests;
    private final Catalogue catalogue;

    EligibilityViews(Scans scans, ScanRequests requests, Catalogue catalogue) {
        this.scans = scans;
        this.requests = requests;
        this.catalogue = catalogue;
    }

    EligibilityView view(Page page) {
        // first what waits, then what runs: a scan that begins between the two is seen twice, not missed
        var asked = requests.isUnderWay();
        var runs = scans.recent(RUNS);
        var running = runs.stream()
                .filter(run -> run.state() == ScanRun.State.RUNNING)
                .findFirst();
        var counted = runs.stream()
                .filter(run -> run.state() == ScanRun.State.DONE)
                .findFirst()
                .map(run -> scans.counts(run.id()))
                .orElse(List.of());
        return new EligibilityView(
                new EligibilityView.Progress(
                        asked || running.isPresent(),
                        running.isPresent(),
                        running.map(ScanRun::programmesDone).orElse(0),
                        running.map(ScanRun::programmes).orElse(0)),
                runs.stream().map(run -> line(page, run)).toList(),
                counted.stream().map(count -> line(page, count)).sorted(BY_NAME).toList(),
                scans.quarantined(RECORDS).stream().map(row -> line(page, row)).toList(),
                scans.findReaction().map(reaction -> words(page, reaction)).orElse(""));
    }

    private static final java.util.Comparator<EligibilityView.CountLine> BY_NAME =
            java.util.Comparator.comparing(EligibilityView.CountLine::programme);

    private static EligibilityView.RunLine line(Page page, ScanRun run) {
        var ended = run.endedAt();
        return new EligibilityView.RunLine(
                moment(page, run.startedAt()),
                page.t("eligibility.state." + run.state().name()),
                run.state() == ScanRun.State.FAILED || run.state() == ScanRun.State.BROKEN,
                run.askedBy(),
                ended == null ? "" : took(page, Duration.between(run.startedAt(), ended)),
                number(run.persons()),
                number(run.quarantined()));
    }

    private EligibilityView.CountLine line(Page page, ScanRun.Count count) {
        var programme = catalogue.current().findProgramme(count.programme());
        return new EligibilityView.CountLine(
                programme.map(one -> one.title().in(page.lang())).orElse(count.programme()),
                people(page, count.entitled()),
                programme.map(one -> amount(page, one, count)).orElse(""),
                people(page, count.newly()),
                people(page, count.ended()));
    }

    /// Monthly amounts by the year; a sum over few people would tell how many they are.
    private static String amount(Page page, Programme programme, ScanRun.Count count) {
        var yen = count.amount();
        if (yen == null) {
            return "";
        }
        if (count.entitled() < SMALLEST) {
            return page.t("eligibility.amount.few");
        }
        return switch (programme.benefit().per()) {
            case MONTH -> page.t("eligibility.amount.year", grouped(12 * yen));
            case YEAR -> page.t("eligibility.amount.year", grouped(yen));
            case DAY -> page.t("eligibility.amount.day", grouped(yen));
            case ONCE, NONE -> page.t("eligibility.amount.once", grouped(yen));
        };
    }

    private static String words(Page page, Reaction reaction) {
        return page.t(
                "eligibility.reaction",
                grouped(reaction.households()),
                seconds(reaction.median()),
                seconds(reaction.slowest()));
    }

    private static EligibilityView.PutAside line(Page page, Quarantined row) {
        return new EligibilityView.PutAside(
                row.person().toString(), page.t("eligibility.why." + row.reason()), moment(page, row.since()));
    }

    private static String people(Page page, long count) {
        return count > 0 && count < SMALLEST ? page.t("eligibility.few") : page.t("eligibility.people", grouped(count));
    }

    private static String number(@Nullable Integer number) {
        return number == null ? "" : grouped(number);
    }

    private static String grouped(long number) {
        return NumberFormat.getIntegerInstance(Locale.JAPAN).format(number);
    }

    private static String took(Page page, Duration duration) {
        return page.t("eligibility.took.seconds", "%.1f".formatted(duration.toMillis() / 1000.0));
    }

    private static String seconds(Duration duration) {
        return "%.2f".formatted(duration.toMillis() / 1000.0);
    }

    private static String moment(Page page, Instant at) {
        var local = at.atZone(JAPAN);
        var day = switch (page.lang()) {
            case Lang.JA -> JapaneseDate.warekiWithWestern(local.toLocalDate());
            case Lang.EASY -> JapaneseDate.easy(local.toLocalDate());
            case Lang.EN -> JapaneseDate.english(local.toLocalDate());
        };
        return day + " " + TIME.format(local);
    }
}
