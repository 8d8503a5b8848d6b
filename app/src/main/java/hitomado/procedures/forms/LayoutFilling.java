package hitomado.procedures.forms;

import hitomado.procedures.Form;
import hitomado.rules.SubjectId;
import hitomado.rules.Value;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Fills the attributes of one layout with the values of one form.
record LayoutFilling(FormSheet sheet, boolean marks) {
    void fill(Document layout) {
        repeat(layout);
        layout.select("[data-if]").forEach(this::keepIf);
        layout.select("[data-check]").forEach(this::check);
        layout.select("[data-item]").forEach(this::item);
        layout.select("[data-source]").forEach(this::mark);
        layout.select("[data-meta]").forEach(this::meta);
    }

    /// Repeats outer elements first, so that inner ones are repeated inside every copy.
    private void repeat(Document layout) {
        var next = layout.selectFirst("[data-each]:not([data-row])");
        while (next != null) {
            var persons = sheet.values().groups().getOrDefault(next.attr("data-each"), List.of());
            for (var person : persons) {
                next.before(next.clone().attr("data-row", person.value()));
            }
            next.remove();
            next = layout.selectFirst("[data-each]:not([data-row])");
        }
    }

    private void keepIf(Element element) {
        boolean kept = entry(element, element.attr("data-if"))
                .filter(entry -> !entry.value().equals(Value.FALSE))
                .isPresent();
        if (!kept) {
            element.remove();
        }
    }

    private void check(Element element) {
        var parts = element.attr("data-check").split("=", 2);
        entry(element, parts[0])
                .filter(entry -> entry.value().text().equals(parts[1]))
                .ifPresent(entry -> element.addClass("checked"));
    }

    private void item(Element element) {
        element.text(entry(element, element.attr("data-item"))
                .map(FormValues.Entry::text)
                .orElse(""));
    }

    private void mark(Element element) {
        var source = entry(element, element.attr("data-source"))
                .map(FormValues.Entry::source)
                .orElse("");
        if (marks && !source.isEmpty()) {
            element.addClass("source-mark").text(source);
        } else {
            element.remove();
        }
    }

    private void meta(Element element) {
        var key = element.attr("data-meta");
        var title = sheet.procedure().title().ja();
        var value = sheet.meta().getOrDefault(key, key.equals("procedureTitle") ? title : "");
        if (!key.equals("qr")) {
            element.text(value);
        } else if (value.isEmpty()) {
            element.remove();
        } else {
            var image = element.normalName().equals("img")
                    ? element
                    : element.empty().appendElement("img");
            image.attr("src", value).attr("alt", sheet.meta().getOrDefault("receiptNumber", ""));
        }
    }

    private Optional<FormValues.Entry> entry(Element element, String itemId) {
        return sheet.procedure()
                .form()
                .findItem(itemId)
                .flatMap(item -> sheet.values().find(item, row(element, item)));
    }

    private SubjectId row(Element element, Form.Item item) {
        var row = item.each() == null ? null : element.closest("[data-each=" + item.each() + "][data-row]");
        return row == null ? sheet.values().unit() : new SubjectId(row.attr("data-row"));
    }
}
