package hitomado.registry.web;

import hitomado.platform.text.JapaneseDate;
import hitomado.platform.web.Page;
import hitomado.registry.watch.Parameters;
import hitomado.registry.watch.UnusualAccess;
import hitomado.registry.watch.UnusualAccesses;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/// Puts what stands out into the auditor's words; residents stay numbers.
record UnusualWords(Page page, ZoneId zone) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm:ss", Locale.ROOT);

    UnusualView.Line line(UnusualAccess item, Map<String, String> labels) {
        return new UnusualView.Line(
                UnusualScreen.PATH + "/" + item.id(),
                JapaneseDate.shortForm(item.day()),
                page.t("unusual.rule." + item.rule(), item.persons(), item.usual()),
                labels.getOrDefault(item.actor(), item.actor()),
                item.section(),
                item.review()
                        .map(review -> page.t("unusual.reviewed", day(review.at()), review.by(), review.note()))
                        .orElse(""));
    }

    private String day(Instant at) {
        return JapaneseDate.shortForm(at.atZone(zone).toLocalDate());
    }

    List<UnusualView.Read> reads(List<UnusualAccesses.Read> reads) {
        return reads.stream().map(this::read).toList();
    }

    private UnusualView.Read read(UnusualAccesses.Read read) {
        return new UnusualView.Read(
                TIME.format(read.at().atZone(zone)),
                read.number(),
                UriComponentsBuilder.fromPath("/staff/audit")
                        .queryParam("from", "2000-01-01")
                        .queryParam("subject", read.person())
                        .build()
                        .toUriString(),
                page.t("unusual.purpose." + read.purpose()),
                page.t("unusual.fields", read.fields()),
                read.masked());
    }

    /// What the rules say today.
    List<String> rules(Parameters by, int staffKnown) {
        return List.of(
                page.t("unusual.says.MANY_PROTECTED", by.protectedPerDay()),
                page.t("unusual.says.ODD_HOURS", by.oddHoursPersons(), by.eveningFrom(), by.morningUntil()),
                page.t("unusual.says.ABOVE_PEERS", by.peerDays(), by.peerFactor(), by.peerMinimum()),
                page.t("unusual.says.OWN_FAMILY", staffKnown));
    }
}
