package hitomado.registry.city;

import hitomado.platform.text.NameFolding;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Rows of persons (住民票 and 除票).
final class PersonRows {
    private final String recordedAt;
    private final Map<String, String> folded = new HashMap<>();

    PersonRows(LocalDate asOf) {
        recordedAt = asOf + " 00:00:00+09";
    }

    /// From when to when somebody is in the register, and why.
    record Term(
            LocalDate became,
            boolean born,
            @Nullable LocalDate ceased,
            boolean died,
            @Nullable UUID change) {
        String status() {
            return ceased == null ? "RESIDENT" : died ? "DEAD" : "MOVED_OUT";
        }

        @Nullable
        String ceasedReason() {
            return ceased == null ? null : died ? "DEATH" : "MOVE_OUT";
        }
    }

    void write(Home home, PersonDraft person, Term term, Rows rows) {
        var row = rows.row(CopyTable.PERSON)
                .id(RegisterRows.personId(person.sequence()))
                .text(Numbers.residentNumber(person.sequence()))
                .text(Numbers.residentCode(person.sequence()));
        name(person.name(), row);
        row.date(person.birth()).text(person.sex().code()).text(person.nationality());
        status(home, person, row);
        row.text(term.status())
                .date(term.became())
                .text(term.born() ? "BIRTH" : "MOVE_IN")
                .date(term.ceased())
                .text(term.ceasedReason())
                .id(term.change())
                .text(recordedAt)
                .end();
    }

    private void name(PersonName name, Rows.Row row) {
        var former = name.former();
        row.text(name.family())
                .text(name.given())
                .text(name.familyKana())
                .text(name.givenKana())
                .text(fold(name.family()) + fold(name.given()))
                .text(fold(name.given()))
                .text(NameFolding.foldKana(name.familyKana() + name.givenKana()))
                .text(name.alphabet())
                .text(name.alphabet() == null ? null : fold(name.alphabet()))
                .text(name.alias())
                .text(name.alias() == null ? null : fold(name.alias()))
                .text(former == null ? null : former.text())
                .text(former == null ? null : former.kana())
                .text(former == null ? null : fold(former.text()) + fold(name.given()));
    }

    private static void status(Home home, PersonDraft person, Rows.Row row) {
        var foreign = person.foreign();
        if (foreign == null) {
            row.text(honseki(home))
                    .text(hittosha(home, person))
                    .text(null)
                    .text(null)
                    .text(null);
        } else {
            row.text(null)
                    .text(null)
                    .text(foreign.status())
                    .date(foreign.until())
                    .text(foreign.card());
        }
    }

    private String fold(String text) {
        return folded.computeIfAbsent(text, NameFolding::fold);
    }

    private static String honseki(Home home) {
        var number = home.sequence() % 900 + 1 + "番";
        var outside = home.origin().outside();
        var town = home.place().town();
        return home.sequence() % 5 < 3
                ? CityMap.PREFECTURE + CityMap.CITY + town.ward().name() + town.name() + number
                : outside.prefecture() + outside.city() + outside.town() + number;
    }

    private static String hittosha(Home home, PersonDraft person) {
        var head = home.head();
        var named = head.foreign() == null
                        && head.name().family().equals(person.name().family())
                ? head
                : person;
        return named.name().family() + "　" + named.name().given();
    }
}
