package hitomado.eligibility.workbench.web;

import hitomado.eligibility.workbench.Column;
import hitomado.eligibility.workbench.Draft;
import hitomado.eligibility.workbench.Sheet;
import hitomado.platform.text.JapaneseDate;
import hitomado.platform.web.Page;
import hitomado.platform.web.Tone;
import hitomado.procedures.Definitions;
import hitomado.rules.FactId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Set;

/// 表記 — how tables, columns, days and states are named for a reader.
record Words(Page page, ZoneId zone, Definitions definitions) {
    private static final Set<String> RESULTS = Set.of("entitled", "amount", "outcome", "reason");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    String t(String key, Object... args) {
        return page.t(key, args);
    }

    /// The title of the programme or procedure, or the label of the parameter.
    String title(Sheet.Ref ref) {
        var owner = ref.owner();
        if (ref.isParameter()) {
            var parameter = definitions.parameters().get(ref.table().replaceFirst("parameter\\.", ""));
            return parameter == null ? ref.table() : parameter.label().in(page.lang());
        }
        return owner(owner);
    }

    String owner(String id) {
        return definitions
                .findProgramme(id)
                .map(programme -> programme.title())
                .or(() -> definitions.findProcedure(id).map(procedure -> procedure.title()))
                .map(text -> text.in(page.lang()))
                .orElse(id);
    }

    String column(Column column) {
        return switch (column.kind()) {
            case CONDITION -> condition(column.name());
            case RESULT -> result(column.name());
            case BECAUSE_JA, BECAUSE_EASY, BECAUSE_EN, LAW, SOURCE, UNVERIFIED, SATISFIED_BY, FROM, TO, VALUE ->
                t("workbench.column." + column.kind().name());
        };
    }

    String result(String name) {
        return RESULTS.contains(name) ? t("workbench.result." + name) : name;
    }

    /// The label of a fact or parameter, or the result of another table: 「表 relief.base の yen」.
    String condition(String name) {
        if (definitions.findFact(new FactId(name)).isPresent()) {
            return fact(new FactId(name));
        }
        var parameter = definitions
                .parameters()
                .get(name.replaceFirst("^parameter\\.", "").replaceFirst("\\.value$", ""));
        if (parameter != null) {
            return parameter.label().in(page.lang());
        }
        int dot = name.lastIndexOf('.');
        return dot < 1 || !name.matches("[A-Za-z0-9]+(\\.[A-Za-z0-9]+){2}")
                ? name
                : t("workbench.condition.result", name.substring(0, dot), result(name.substring(dot + 1)));
    }

    /// The label of a fact, or its id where it is none.
    String fact(FactId id) {
        return definitions
                .findFact(id)
                .map(fact -> fact.label().in(page.lang()))
                .orElse(id.value());
    }

    String state(Draft.State state) {
        return t("workbench.state." + state.name());
    }

    static Tone tone(Draft.State state) {
        return switch (state) {
            case EDITING -> Tone.INFO;
            case WAITING -> Tone.WAITING;
            case REFUSED -> Tone.STOP;
            case RELEASED -> Tone.DONE;
            case DISCARDED -> Tone.NEUTRAL;
        };
    }

    /// 令和6年（2024年）10月1日から …まで
    String period(String from, String to) {
        if (from.isEmpty() && to.isEmpty()) {
            return t("workbench.period.always");
        }
        return t("workbench.period", day(from), day(to));
    }

    private String day(String written) {
        if (written.isEmpty()) {
            return "";
        }
        try {
            return day(LocalDate.parse(written));
        } catch (DateTimeParseException unreadable) {
            return written;
        }
    }

    String day(LocalDate day) {
        return switch (page.lang()) {
            case JA -> JapaneseDate.warekiWithWestern(day);
            case EASY -> JapaneseDate.easy(day);
            case EN -> JapaneseDate.english(day);
        };
    }

    String moment(Instant at) {
        var local = at.atZone(zone);
        return day(local.toLocalDate()) + " " + TIME.format(local);
    }
}
