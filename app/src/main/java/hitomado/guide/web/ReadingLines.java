package hitomado.guide.web;

import hitomado.door.ReadingAnswer;
import hitomado.platform.Lang;
import hitomado.platform.text.JapaneseDate;
import hitomado.platform.web.Page;
import hitomado.procedures.Definitions;
import hitomado.rules.FactId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// Puts reads into the reader's words: sections and facts are named as the city's definitions name them.
record ReadingLines(Page page, Definitions definitions, ZoneId zone) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    ReadingsView.Line of(ReadingAnswer.Read read) {
        return new ReadingsView.Line(
                moment(read.at()),
                by(read),
                page.t("readings.purpose." + read.purpose()),
                page.t("readings.basis." + read.purpose(), read.basis()),
                read.fields().stream().map(this::field).distinct().toList());
    }

    private String by(ReadingAnswer.Read read) {
        return switch (read.by()) {
            case SELF -> page.t("readings.by.self");
            case SYSTEM -> page.t("readings.by.system");
            // a label that is no section may be a name: it is never shown
            case OFFICE ->
                definitions
                        .city()
                        .findSection(read.section())
                        .map(section -> section.name().in(page.lang()))
                        .orElseGet(() -> page.t("readings.by.office"));
        };
    }

    private String field(String field) {
        return field.startsWith("record.")
                ? page.t("readings.field." + field.substring("record.".length()))
                : definitions
                        .findFact(new FactId(field))
                        .map(fact -> fact.label().in(page.lang()))
                        .orElseGet(() -> page.t("readings.field.other"));
    }

    List<ReadingsView.Line> all(List<ReadingAnswer.Read> reads) {
        return reads.stream().map(this::of).toList();
    }

    List<ReadingsView.Change> changes(List<ReadingAnswer.Change> changes) {
        return changes.stream()
                .map(one -> new ReadingsView.Change(
                        moment(one.at()), page.t("readings.change." + one.kind()), day(one.eventDate())))
                .toList();
    }

    private String day(LocalDate day) {
        return switch (page.lang()) {
            case JA -> JapaneseDate.warekiWithWestern(day);
            case EASY -> JapaneseDate.easy(day);
            case EN -> JapaneseDate.english(day);
        };
    }

    private String moment(Instant at) {
        var local = at.atZone(zone);
        return day(local.toLocalDate()) + (page.lang() == Lang.EN ? ", " : " ") + TIME.format(local);
    }
}
