package hitomado.counter.web;

import hitomado.platform.web.Field;
import hitomado.platform.web.Page;

/// 住民検索の欄 — as typed, kept on the page.
///
/// @param asked whether anything was searched for
public record SearchFields(Field name, Field birth, Field address, Field number, boolean asked) {

    /// What was sent.
    record Sent(String name, String birth, String address, String number) {
        boolean blank() {
            return (name + birth + address + number).isBlank();
        }
    }

    /// @param problem message key of what is wrong with the birth date; empty where nothing is
    static SearchFields of(Page page, Sent sent, String problem) {
        return new SearchFields(
                Field.of("name", page.t("reception.name"))
                        .id("name")
                        .value(sent.name())
                        .optional(),
                Field.of("birth", page.t("reception.birth"))
                        .id("birth")
                        .value(sent.birth())
                        .error(problem.isEmpty() ? "" : page.t(problem))
                        .optional(),
                Field.of("address", page.t("reception.address"))
                        .id("address")
                        .value(sent.address())
                        .optional(),
                Field.of("number", page.t("reception.number"))
                        .id("number")
                        .inputmode("numeric")
                        .value(sent.number())
                        .optional(),
                !sent.blank());
    }
}
