package hitomado.procedures.reading;

import hitomado.procedures.City;
import hitomado.procedures.LocalText;
import hitomado.rules.Located;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads `city.yaml`.
final class CityReader {
    private static final City.ClosedDays NO_CLOSED_DAYS = new City.ClosedDays(Set.of(), Set.of());
    private final Draft draft;

    CityReader(Draft draft) {
        this.draft = draft;
    }

    City read(YamlMap file) {
        var code = file.located("code");
        if (!code.text().matches("[0-9]{6}|")) {
            draft.problems.add(code.at(), ProblemLog.VALUE, "a 団体コード has six digits: " + code.text());
        }
        var city = new City(
                code.text(),
                file.localText("name"),
                file.text("prefecture"),
                file.text("mayor"),
                file.maps("wards").stream().map(this::ward).toList(),
                file.findMap("closed").map(this::closed).orElse(NO_CLOSED_DAYS),
                file.maps("sections").stream().map(this::section).toList(),
                plain(file, "bank"),
                plain(file, "settings"));
        checkSettings(file, city);
        file.done();
        return city;
    }

    private City.Ward ward(YamlMap map) {
        var ward = new City.Ward(
                map.text("code"),
                map.localText("name"),
                map.findLocalText("place").orElse(LocalText.NONE),
                map.findText("phone").orElse(""));
        map.done();
        return ward;
    }

    private City.Section section(YamlMap map) {
        var id = map.located("id");
        if (!draft.sections.add(id.text())) {
            draft.problems.add(id.at(), ProblemLog.DUPLICATE, "section " + id.text() + " is defined twice");
        }
        var section = new City.Section(
                id.text(),
                map.localText("name"),
                map.findLocalText("place").orElse(LocalText.NONE),
                map.findText("phone").orElse(""),
                map.flag("inWards", false));
        map.done();
        return section;
    }

    private City.ClosedDays closed(YamlMap map) {
        var weekly = new HashSet<>(Codes.readAll(map, "weekly", DayOfWeek.class));
        var yearly = new HashSet<MonthDay>();
        map.list("yearly").forEach(day -> addDay(day, yearly));
        var closed = new City.ClosedDays(weekly, yearly);
        if (!map.flag("nationalHolidays", true)) {
            draft.problems.add(map.at("nationalHolidays"), ProblemLog.VALUE, "national holidays are closed by law");
        }
        if (weekly.size() == DayOfWeek.values().length) {
            draft.problems.add(map.at("weekly"), ProblemLog.VALUE, "a city hall that never opens has no deadlines");
        }
        map.done();
        return closed;
    }

    private void addDay(Located day, Set<MonthDay> into) {
        try {
            into.add(MonthDay.parse("--" + day.text()));
        } catch (DateTimeException wrong) {
            draft.problems.add(day.at(), ProblemLog.VALUE, "must be a day like \"12-29\", not " + day.text());
        }
    }

    private void checkSettings(YamlMap file, City city) {
        if (city.settings().get("collectsSatisfiedPaper") instanceof List<?> ids) {
            ids.forEach(id ->
                    draft.refer(new Located(id.toString(), file.at("settings")), draft.procedureIds, "procedure"));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> plain(YamlMap file, String key) {
        return file.raw(key) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }
}
