package hitomado.platform.audit.web;

import hitomado.platform.audit.seal.Verifications;
import hitomado.platform.text.JapaneseDate;
import hitomado.platform.web.Page;
import hitomado.platform.web.SummaryRow;
import hitomado.platform.web.Tone;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// 封の状態の表示.
///
/// @param findings one line each, in words
public record SealView(String state, Tone tone, List<SummaryRow> rows, List<String> findings) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);
    private static final int SHOWN = 20;

    public SealView {
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
    }

    static SealView of(Verifications.State state, Page page, ZoneId zone) {
        var rows = new ArrayList<SummaryRow>();
        state.head().ifPresent(head -> {
            rows.add(SummaryRow.of(page.t("audit.seal.at"), at(head.sealedAt(), zone)));
            rows.add(SummaryRow.of(page.t("audit.seal.head"), head.no() + ":" + head.hash()));
        });
        rows.add(SummaryRow.of(page.t("audit.seal.waiting"), page.t("audit.total", state.waiting())));
        var last = state.last();
        last.ifPresent(kept -> rows.add(SummaryRow.of(
                page.t("audit.seal.verified"),
                page.t("audit.seal.verified.text", at(kept.at(), zone), kept.rows(), kept.batches()))));
        var found = last.map(Verifications.Kept::findings).orElse(List.of());
        var tone = last.isEmpty() ? Tone.INFO : found.isEmpty() ? Tone.DONE : Tone.STOP;
        var word = last.isEmpty() ? "audit.seal.never" : found.isEmpty() ? "audit.seal.clean" : "audit.seal.found";
        return new SealView(
                page.t(word, last.map(Verifications.Kept::problems).orElse(0L)),
                tone,
                rows,
                found.stream().limit(SHOWN).map(code -> words(code, page)).toList());
    }

    /// `ALTERED registry.access_log 12345` in words, with what it names behind.
    private static String words(String code, Page page) {
        var part = code.split(" ", 2);
        return page.t("audit.finding." + part[0]) + "（" + part[1] + "）";
    }

    private static String at(Instant at, ZoneId zone) {
        var time = at.atZone(zone);
        return JapaneseDate.shortForm(time.toLocalDate()) + " " + TIME.format(time);
    }
}
