package hitomado.sessions.web;

import hitomado.platform.Lang;
import hitomado.platform.text.JapaneseDate;
import java.time.LocalDate;

/// 対象者の表示 — one person to tick.
public record PersonView(
        String id, String name, String relationship, String birthDate, boolean chosen, boolean removable) {

    PersonView in(Lang lang) {
        if (birthDate.isEmpty()) {
            return this;
        }
        var day = LocalDate.parse(birthDate);
        var shown = switch (lang) {
            case JA -> JapaneseDate.warekiWithWestern(day);
            case EASY -> JapaneseDate.easy(day);
            case EN -> JapaneseDate.english(day);
        };
        return new PersonView(id, name, relationship, shown, chosen, removable);
    }
}
