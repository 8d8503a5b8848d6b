package hitomado.platform.audit.web;

import hitomado.platform.FilerBasis;
import hitomado.platform.audit.AuditSearch;
import hitomado.platform.text.JapaneseDate;
import hitomado.platform.web.Page;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Puts lines of the trail into the reader's language; references stay as they are.
record AuditLines(Page page, ZoneId zone) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm:ss", Locale.ROOT);

    AuditView.Line of(AuditSearch.Line line) {
        var at = line.at().atZone(zone);
        var subject = line.subject() == null ? "" : line.subject();
        return new AuditView.Line(
                JapaneseDate.shortForm(at.toLocalDate()) + " " + TIME.format(at),
                page.t("audit.kind." + line.kind()),
                line.actorLabel(),
                page.t("audit.actor." + type(line.actor())),
                behalf(line),
                subject,
                subject.isEmpty() ? "" : AuditQuery.of(subject),
                new TreeMap<>(line.detail())
                        .entrySet().stream()
                                .map(one -> one.getKey() + "=" + one.getValue())
                                .collect(Collectors.joining(", ")));
    }

    private static String type(String actor) {
        return actor.startsWith("staff:") ? "staff" : actor.startsWith("resident:") ? "resident" : "system";
    }

    /// By what right, and for whom.
    private String behalf(AuditSearch.Line line) {
        var code = line.basis();
        var basis = code == null ? "" : page.t("audit.basis." + FilerBasis.ofCode(code));
        var person = line.represented();
        return person == null ? basis : (basis + " " + person).strip();
    }
}
