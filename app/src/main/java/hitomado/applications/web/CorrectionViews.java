package hitomado.applications.web;

import hitomado.applications.ApplicationFile;
import hitomado.applications.FiledItem;
import hitomado.applications.ItemRef;
import hitomado.platform.Lang;
import hitomado.platform.web.Choice;
import hitomado.platform.web.Field;
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
                filings.sectionNamed(correction.by()),
                words.moment(correction.askedAt()),
                correction.items().stream().map(this::field).toList(),
                words.lang() == Lang.EN ? ": " : "：");
    }

    private CorrectionView.Asked field(ApplicationFile.Asked asked) {
        var item = file.definitions()
                .findProcedure(file.application().procedure())
                .flatMap(procedure -> procedure.form().findItem(asked.ref().item()))
                .orElseThrow();
        var fact = file.definitions().fact(item.fact());
        var filed = filed(asked.ref());
        var typed = asked.typed();
        var problem = asked.problem();
        var person =
                item.each() == null ? "" : file.submission().name(asked.ref().subject());
        var before =
                filed.map(one -> words.value(fact, item.format(), one.value())).orElse("");
        var help = fact.help().isEmpty() ? "" : words.of(fact.help()) + " ";
        var field = Field.of(name(asked.ref()), words.withPerson(words.of(item.label()), person))
                .help(help + words.t("applications.correction.filed") + before)
                .value(typed == null ? filed.map(FiledItem::value).orElse("") : typed)
                .error(problem == null ? "" : words.t(problem))
                .inputmode(fact.type() == FactType.NUMBER ? "numeric" : "text");
        return new CorrectionView.Asked(field, kind(fact), choices(fact));
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
            case NUMBER, TEXT, DATE, TIME, DATE_TIME -> fact.constraint().maxLength() > 200 ? "textarea" : "text";
        };
    }

    private List<Choice> choices(Fact fact) {
        if (fact.type() == FactType.BOOLEAN) {
            return List.of(
                    Choice.of("true", words.t("applications.value.yes")),
                    Choice.of("false", words.t("applications.value.no")));
        }
        return fact.choices().stream()
                .map(choice -> Choice.of(choice.code(), words.of(choice.label())))
                .toList();
    }
}
