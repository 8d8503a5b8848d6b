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

/// 確認する内容 — what is filed today, what was asked today, and what was known; every fact once, in large print.
///
/// @param given what was asked or typed today, which the resident has to look at most closely
/// @param known facts that the register, the card or the former city gave, or that follow from others; the facts of all
/// come first, then those of each person
public record ConfirmView(List<Filing> filings, List<SummaryRow> given, List<Block> known) {
    public ConfirmView {
        filings = List.copyOf(filings);
        given = List.copyOf(given);
        known = List.copyOf(known);
    }

    /// One filing; `person` is empty where it is for all.
    public record Filing(String title, String person, String outcome) {}

    /// The facts of one person; `person` is empty for the facts of all.
    public record Block(String person, List<SummaryRow> rows) {
        public Block {
            rows = List.copyOf(rows);
        }
    }

    static ConfirmView of(Preparation preparation, Lang lang) {
        var filings = preparation.applications().stream()
                .map(one -> new Filing(
                        one.procedure().title().in(lang),
                        name(preparation, one.unit()),
                        one.outcome().code()))
                .toList();
        var shown = new HashSet<FactKey>();
        var given = new ArrayList<SummaryRow>();
        var known = new LinkedHashMap<SubjectId, List<SummaryRow>>();
        for (var application : preparation.applications()) {
            for (var item : application.items()) {
                if (item.value().text().isEmpty() || !shown.add(item.key())) {
                    continue;
                }
                if (wasAsked(item)) {
                    given.add(row(
                            preparation,
                            item,
                            lang,
                            name(preparation, item.key().subject())));
                } else {
                    known.computeIfAbsent(person(item.key()), key -> new ArrayList<>())
                            .add(row(preparation, item, lang, ""));
                }
            }
        }
        var blocks = known.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().isPerson()))
                .map(entry -> new Block(name(preparation, entry.getKey()), entry.getValue()))
                .toList();
        return new ConfirmView(filings, given, blocks);
    }

    private static boolean wasAsked(Preparation.PreparedItem item) {
        return switch (item.source()) {
            case RESIDENT, STAFF, PROXY -> true;
            case REGISTER, CARD, SENDING_CITY, SYSTEM, DERIVED -> false;
        };
    }

    private static SubjectId person(FactKey key) {
        return key.subject().isPerson() ? key.subject() : SubjectId.EVENT;
    }

    private static SummaryRow row(Preparation preparation, Preparation.PreparedItem item, Lang lang, String person) {
        var fact = preparation.definitions().fact(item.key().fact());
        var label = fact.label().in(lang);
        return SummaryRow.of(
                person.isEmpty() ? label : label + "（" + person + "）",
                FormText.of(item.item().format(), fact, item.value()));
    }

    private static String name(Preparation preparation, SubjectId subject) {
        return subject.isPerson() ? preparation.snapshot().valueOr("person.fullName", subject, "") : "";
    }
}
