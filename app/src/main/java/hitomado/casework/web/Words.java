package hitomado.casework.web;

import hitomado.casework.CaseState;
import hitomado.platform.Lang;
import hitomado.platform.text.JapaneseDate;
import hitomado.platform.web.Texts;
import hitomado.platform.web.Tone;
import hitomado.procedures.Fact;
import hitomado.procedures.Form;
import hitomado.procedures.forms.FormText;
import hitomado.rules.Value;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// 表記 — how states, days, moments and values are written for a reader.
record Words(Texts t, ZoneId zone) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    Lang lang() {
        return t.lang();
    }

    String t(String key, Object... args) {
        return t.get(key, args);
    }

    String state(CaseState state) {
        return t.get("casework.state." + state.name());
    }

    /// Message key that says how far the 付記 has come which satisfies a case in this state.
    static String note(CaseState state) {
        return switch (state) {
            case AWAITING_MOVE -> "casework.waits";
            case WITHDRAWN -> "casework.waits.unknown";
            case AWAITING_VISIT, RECEIVED, IN_REVIEW, CORRECTION_ASKED, DECIDED, DONE, REFUSED ->
                "casework.waits.applied";
        };
    }

    static Tone tone(CaseState state) {
        return switch (state) {
            case RECEIVED, IN_REVIEW -> Tone.INFO;
            case AWAITING_VISIT, AWAITING_MOVE, CORRECTION_ASKED -> Tone.WAITING;
            case DECIDED, DONE -> Tone.DONE;
            case REFUSED -> Tone.STOP;
            case WITHDRAWN -> Tone.NEUTRAL;
        };
    }

    /// 令和8年（2026年）7月1日
    String day(LocalDate day) {
        return switch (lang()) {
            case JA -> JapaneseDate.warekiWithWestern(day);
            case EASY -> JapaneseDate.easy(day);
            case EN -> JapaneseDate.english(day);
        };
    }

    /// R8.7.1, for lists.
    String shortDay(LocalDate day) {
        return lang() == Lang.EN ? day.toString() : JapaneseDate.shortForm(day);
    }

    /// R8.7.1 10:00
    String moment(Instant at) {
        var time = at.atZone(zone);
        return shortDay(time.toLocalDate()) + " " + TIME.format(time);
    }

    /// A value as the reader's language writes it; numbers and texts as on the paper.
    String value(Form.Format format, Fact fact, Value value) {
        return switch (value) {
            case Value.Absent absent -> "";
            case Value.Day(var day) -> day(day);
            case Value.Bool(var truth) -> t(truth ? "casework.yes" : "casework.no");
            case Value.Text(var text) when fact.findChoice(text).isPresent() -> fact.labelOf(text, lang());
            case Value.Text text -> FormText.of(format, fact, text);
            case Value.Num number -> FormText.of(format, fact, number);
            case Value.Time time -> FormText.of(format, fact, time);
            case Value.DateTime moment -> FormText.of(format, fact, moment);
            case Value.Days days -> FormText.of(format, fact, days);
            case Value.Months months -> FormText.of(format, fact, months);
        };
    }
}
