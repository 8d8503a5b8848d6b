package hitomado.counter.web;

import hitomado.applications.Preparation;
import hitomado.platform.Lang;
import hitomado.platform.web.SummaryRow;
import hitomado.procedures.forms.FormText;
import hitomado.rules.FactKey;
import hitomado.rules.SubjectId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;

/// 確認する内容 — what is filed today, and every fact once, for large print; people have their own blocks.
public record ConfirmView(List<Filing> filings, List<Block> blocks) {
    public ConfirmView {
        filings = List.copyOf(filings);
        blocks = List.copyOf(blocks);
    }

    /// One filing; `person` is empty where it is for all.
    public record Filing(String title, String person, String outcome) {}

    /// The facts of one person; `person` is empty for the facts of all.
    public record Block(String person, List<SummaryRow> rows) {
        public Block {
            rows = List.copyOf(rows);
        }
    }

    /// Every filing with its title, and every fact once however many papers show it; the facts of all come first.
    static ConfirmView of(Preparation preparation, Lang lang) {
        var filings = preparation.applications().stream()
                .map(one -> new Filing(
                        one.procedure().title().in(lang),
                        name(preparation, one.unit()),
                        one.outcome().code()))
                .toList();
        var shown = new HashSet<FactKey>();
        var rows = new LinkedHashMap<SubjectId, List<SummaryRow>>();
        preparation.applications().stream()
                .flatMap(one -> one.items().stream())
                .filter(item -> !item.value().text().isEmpty() && shown.add(item.key()))
                .forEach(item -> rows.computeIfAbsent(person(item.key()), key -> new ArrayList<>())
                        .add(row(preparation, item, lang)));
        var blocks = rows.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().isPerson()))
                .map(entry -> new Block(name(preparation, entry.getKey()), entry.getValue()))
                .toList();
        return new ConfirmView(filings, blocks);
    }

    private static SubjectId person(FactKey key) {
        return key.subject().isPerson() ? key.subject() : SubjectId.EVENT;
    }

    private static SummaryRow row(Preparation preparation, Preparation.PreparedItem item, Lang lang) {
        var fact = preparation.definitions().fact(item.key().fact());
        return SummaryRow.of(fact.label().in(lang), FormText.of(item.item().format(), fact, item.value()));
    }

    private static String name(Preparation preparation, SubjectId subject) {
        return subject.isPerson() ? preparation.snapshot().valueOr("person.fullName", subject, "") : "";
    }
}
