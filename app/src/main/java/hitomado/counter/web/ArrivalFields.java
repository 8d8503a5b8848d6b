package hitomado.counter.web;

import hitomado.platform.web.Choice;
import hitomado.platform.web.ErrorLink;
import hitomado.platform.web.Field;
import hitomado.platform.web.Page;
import java.util.List;
import java.util.Map;

/// 転入者の欄 — the four items with what was typed and what is wrong.
public record ArrivalFields(Field name, Field birth, Field sex, Field address, List<Choice> sexes) {

    /// @param problems message keys by field
    static ArrivalFields of(Page page, ArrivalForm form, Map<String, String> problems) {
        var field = new FieldTexts(page, problems);
        return new ArrivalFields(
                field.of("name", "reception.arrival.name").id("arrival-name").value(form.name()),
                field.of("birth", "reception.birth").id("arrival-birth").value(form.birth()),
                field.of("sex", "reception.sex").id("sex-male").value(form.sex()),
                field.of("address", "reception.arrival.address")
                        .id("arrival-address")
                        .value(form.address())
                        .optional(),
                List.of(Choice.of("male", page.t("sex.male")), Choice.of("female", page.t("sex.female"))));
    }

    public List<ErrorLink> errors() {
        return Field.errors(List.of(name, birth, sex, address));
    }
}
