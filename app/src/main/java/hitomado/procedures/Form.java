package hitomado.procedures;

import hitomado.rules.FactId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 様式 — the items of an official form in their sections; `layoutHtml` is the paper itself.
public record Form(LocalText title, String official, List<Section> sections, List<Item> items, String layoutHtml) {
    public Form {
        sections = List.copyOf(sections);
        items = List.copyOf(items);
    }

    /// 記載欄の区分 — a section of the form.
    public record Section(String id, LocalText title) {}

    /// 記載欄 — one item; with `each` it has a row per person of that group.
    public record Item(
            String id,
            String section,
            FactId fact,
            @Nullable String each,
            LocalText label,
            Format format,
            boolean ask,
            Citation citation) {
        public Optional<String> findEach() {
            return Optional.ofNullable(each);
        }
    }

    /// 表記 — how the value is printed.
    public enum Format {
        WAREKI,
        DATE,
        YEN,
        CHOICE,
        CHECK,
        POSTCODE,
        TEXT
    }

    public Optional<Item> findItem(String id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }
}
