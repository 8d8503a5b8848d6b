package hitomado.registry.web;

import hitomado.platform.text.JapaneseDate;
import hitomado.platform.web.Page;
import hitomado.platform.web.SummaryRow;
import hitomado.registry.ProtectionFile;
import hitomado.registry.Protections;
import hitomado.registry.Resident;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The rows of the officer's pages in the reader's language.
record ProtectionWords(Page page, ZoneId zone) {

    /// 支援措置の一件の表示.
    ///
    /// @param state in force, over its year, or ended and why
    public record Block(String title, String state, boolean inForce, List<SummaryRow> rows) {
        public Block {
            rows = List.copyOf(rows);
        }
    }

    List<SummaryRow> person(Resident person) {
        return List.of(
                row("person.birth", day(person.birthDate())),
                row("person.number", person.number()),
                row("person.address", person.address().line()));
    }

    Block block(ProtectionFile file, LocalDate today) {
        var rows = new ArrayList<SummaryRow>();
        rows.add(row("filedOn", day(file.filedOn())));
        rows.add(row("period", page.t("protections.period.value", day(file.validFrom()), day(file.validTo()))));
        rows.add(row("authority", file.authority()));
        rows.add(row(
                "opponents", lines(file.opponents().stream().map(this::opponent).toList())));
        rows.add(row(
                "companions",
                lines(file.companions().stream()
                        .map(one -> one.name() + "（" + one.relation() + "）")
                        .toList())));
        rows.add(row(
                "cities",
                lines(file.cities().stream()
                        .map(city -> city.code() + " " + city.name())
                        .toList())));
        var title = page.t("protections.harm." + file.harm()) + (file.renewed() ? page.t("protections.renewed") : "");
        return new Block(title, state(file, today), file.inForce(), rows);
    }

    private String state(ProtectionFile file, LocalDate today) {
        var end = file.end();
        if (end == null) {
            return page.t(
                    today.isAfter(file.validTo()) ? "protections.state.over" : "protections.state.inForce",
                    day(file.validTo()));
        }
        var on = day(end.at().atZone(zone).toLocalDate());
        var why = page.t("protections.end." + end.reason());
        return page.t("protections.state.ended", on, why + (end.note().isEmpty() ? "" : " — " + end.note()));
    }

    private String opponent(Protections.Opponent opponent) {
        var birth = opponent.birthDate();
        var address = opponent.address();
        return opponent.name() + (birth == null ? "" : "　" + day(birth)) + (address == null ? "" : "　" + address);
    }

    private String lines(List<String> lines) {
        return lines.isEmpty() ? page.t("protections.none") : lines.stream().collect(Collectors.joining("、"));
    }

    private SummaryRow row(String key, String value) {
        return SummaryRow.of(page.t("protections." + key), value);
    }

    String day(LocalDate day) {
        return switch (page.lang()) {
            case JA -> JapaneseDate.warekiWithWestern(day);
            case EASY -> JapaneseDate.easy(day);
            case EN -> JapaneseDate.english(day);
        };
    }
}
