package hitomado.notices.web;

import hitomado.notices.CampaignState;
import hitomado.notices.SmallCounts;
import hitomado.notices.TakeUp;
import hitomado.platform.Lang;
import hitomado.platform.text.JapaneseDate;
import hitomado.platform.web.Page;
import hitomado.platform.web.Tone;
import hitomado.procedures.Definitions;
import hitomado.procedures.LocalText;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Days, counts and names of definitions in the reader's language.
record Words(Page page, Definitions definitions) {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    String t(String key, Object... args) {
        return page.t(key, args);
    }

    String of(LocalText text) {
        return text.in(page.lang());
    }

    String programme(String id) {
        return definitions
                .findProgramme(id)
                .map(programme -> of(programme.title()))
                .orElse(id);
    }

    String topic(String id) {
        return definitions.topics().stream()
                .filter(topic -> topic.id().equals(id))
                .findFirst()
                .map(topic -> of(topic.title()))
                .orElse(id);
    }

    String day(LocalDate day) {
        return switch (page.lang()) {
            case JA -> JapaneseDate.warekiWithWestern(day);
            case EASY -> JapaneseDate.easy(day);
            case EN -> JapaneseDate.english(day);
        };
    }

    String moment(Instant at) {
        var local = at.atZone(JAPAN);
        return day(local.toLocalDate()) + (page.lang() == Lang.EN ? ", " : " ") + TIME.format(local);
    }

    /// A count, or that it is too small to be shown.
    String count(long count) {
        return TakeUp.shown(count) ? t("notices.count", number(count)) : t("notices.count.small", TakeUp.SMALLEST);
    }

    /// A count among others that add up to a total.
    String cell(SmallCounts.Cell cell) {
        return switch (cell) {
            case SmallCounts.Cell.Shown(var count) -> t("notices.count", number(count));
            case SmallCounts.Cell.Hidden() -> t("notices.count.hidden");
        };
    }

    static String number(long count) {
        return NumberFormat.getIntegerInstance(Locale.JAPAN).format(count);
    }

    static Tone tone(CampaignState state) {
        return switch (state) {
            case CampaignState.Draft draft -> Tone.NEUTRAL;
            case CampaignState.WaitingApproval waiting -> Tone.WAITING;
            case CampaignState.Sending sending -> Tone.INFO;
            case CampaignState.Done done -> Tone.DONE;
            case CampaignState.Stopped stopped -> Tone.STOP;
        };
    }
}
