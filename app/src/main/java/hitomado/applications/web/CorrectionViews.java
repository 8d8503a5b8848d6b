package hitomado.applications.web;

import hitomado.applications.ApplicationFile;
import hitomado.applications.FiledItem;
import hitomado.applications.ItemRef;
import hitomado.procedures.Fact;
import hitomado.rules.FactType;
import java.util.List;
import java.util.Optional;

/// Turns a request for correction into fields, in one language, with what was typed before.
final class CorrectionViews {
    private final ApplicationFile file;
    private final Words words;

    CorrectionViews(ApplicationFile file, Words words) {
        this.file = file;
        this.words = words;
    }

    /// Name of the field of an item.
    static String name(ItemRef ref) {
        return ref.item() + "@" + ref.subject();
    }

    CorrectionView view(ApplicationFile.Correction correction) {
        var filings = new FilingViews(file.definitions(), words);
        return new CorrectionView(
                file.application().id().toString(),
                filings.title(file.application().procedure()),
                correction.message(),
                correction.by(),
                words.moment(correction.askedAt()),
                correction.items().stream().map(this::field).toList());
    }

    private CorrectionView.Field field(ApplicationFile.Asked asked) {
        var item = file.definitions()
                .findProcedure(file.application().procedure())
                .flatMap(procedure -> procedure.form().findItem(asked.ref().item()))
                .orElseThrow();
        var fact = file.definitions().fact(item.fact());
        var filed = filed(asked.ref());
        var typed = asked.typed();
        var problem = asked.problem();
        var stored = filed.map(FiledItem::value).orElse("");
        return new CorrectionView.Field(
                name(asked.ref()),
                words.of(item.label()),
                item.each() == null ? "" : file.submission().name(asked.ref().subject()),
                fact.help().isEmpty() ? "" : words.of(fact.help()),
                filed.map(one -> words.value(fact, item.format(), one.value())).orElse(""),
                typed == null ? stored : typed,
                problem == null ? "" : problem,
                kind(fact),
                options(fact));
    }

    private Optional<FiledItem> filed(ItemRef ref) {
        return file.currentItems().stream()
                .map(ApplicationFile.Item::item)
                .filter(item -> item.ref().equals(ref))
                .findFirst();
    }

    private static String kind(Fact fact) {
        return switch (fact.type()) {
            case CHOICE, BOOLEAN -> "radio";
            case NUMBER -> "number";
            case TEXT, DATE, TIME, DATE_TIME -> fact.constraint().maxLength() > 200 ? "textarea" : "text";
        };
    }

    private List<CorrectionView.Option> options(Fact fact) {
        if (fact.type() == FactType.BOOLEAN) {
            return List.of(
                    new CorrectionView.Option("true", words.t("applications.value.yes")),
                    new CorrectionView.Option("false", words.t("applications.value.no")));
        }
        return fact.choices().stream()
                .map(choice -> new CorrectionView.Option(choice.code(), words.of(choice.label())))
                .toList();
    }
}
