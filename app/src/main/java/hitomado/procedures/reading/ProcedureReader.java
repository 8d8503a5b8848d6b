package hitomado.procedures.reading;

import hitomado.platform.calendar.DeadlineRule;
import hitomado.procedures.DeadlineDefinition;
import hitomado.procedures.Document;
import hitomado.procedures.Fee;
import hitomado.procedures.LocalText;
import hitomado.procedures.Outcome;
import hitomado.procedures.Procedure;
import hitomado.procedures.Retention;
import hitomado.rules.FactId;
import hitomado.rules.FactType;
import hitomado.rules.Item;
import hitomado.rules.NamedExpression;
import hitomado.rules.Need;
import hitomado.rules.SubjectKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the five files of one procedure.
final class ProcedureReader {
    private final Draft draft;
    private final String id;
    private final SubjectKind unit;
    private final YamlMap main;

    ProcedureReader(Draft draft, String id, YamlMap main) {
        this.draft = draft;
        this.id = id;
        this.main = main;
        this.unit = Codes.read(main, "unit", SubjectKind.class, SubjectKind.EVENT);
    }

    /// The other four files of the procedure's folder.
    record Files(YamlMap form, YamlMap rules, YamlMap examples, String layout, String folder) {}

    /// @param checkLayout whether the paper still has to be checked
    void read(Files files, boolean checkLayout) {
        Parts.expectId(main, id);
        var documents = documents();
        var formReader = new FormReader(draft);
        var form = formReader.read(files.form(), files.layout());
        if (checkLayout) {
            new LayoutCheck(draft, form, files.folder() + "layout.html").run(formReader.places());
        }
        new TablesReader(draft, Procedure.tableOf(id), "outcome").read(files.rules(), unit);
        var ids = documents.stream().map(Document::id).toList();
        var procedure = new Procedure(
                id,
                description(),
                Parts.groundedCitation(main, "a procedure"),
                unit,
                lifeEvents(),
                filing(),
                fee(),
                main.findMap("deadline").map(this::deadline).orElse(null),
                office(),
                documents,
                form,
                new ExamplesReader(draft, unit, ids).read(files.examples()));
        main.done();
        draft.procedures.put(id, procedure);
        draft.needs.add(need(procedure, formReader.asked()));
    }

    private Need need(Procedure procedure, List<Item> items) {
        var open = Set.of(Outcome.SUBMIT.code(), Outcome.VISIT.code());
        return new Need(id, unit, procedure.table(), "outcome", open, items, main.at());
    }

    private Procedure.Description description() {
        return new Procedure.Description(
                main.localText("title"),
                main.localText("summary"),
                main.localText("target"),
                main.findLocalText("afterwards").orElse(LocalText.NONE));
    }

    private List<String> lifeEvents() {
        main.list("lifeEvents").forEach(event -> draft.mention(event, draft.lifeEventIds, "life event"));
        return main.texts("lifeEvents");
    }

    private Procedure.Filing filing() {
        return new Procedure.Filing(
                new HashSet<>(Codes.readAll(main, "channels", Procedure.Channel.class)),
                Codes.read(main, "signIn", Procedure.SignIn.class, Procedure.SignIn.NONE),
                Codes.read(main, "signature", Procedure.Signature.class).orElse(Procedure.Signature.NONE));
    }

    private Fee fee() {
        return main.findMap("fee")
                .map(map -> {
                    var yen = map.number("yen");
                    var fee = new Fee(yen, yen == 0 ? Parts.citation(map) : Parts.groundedCitation(map, "a fee"));
                    map.done();
                    return fee;
                })
                .orElse(Fee.NONE);
    }

    private DeadlineDefinition deadline(YamlMap map) {
        var from = map.located("from");
        draft.expectType(from, FactType.DATE);
        draft.expressions.add(new NamedExpression(DeadlineDefinition.expressionOf(id), unit, from, FactType.DATE));
        var deadline = new DeadlineDefinition(
                amount(map),
                Codes.read(map, "unit", DeadlineRule.Unit.class, DeadlineRule.Unit.DAYS),
                new FactId(from.text()),
                Codes.read(map, "counting", DeadlineRule.Counting.class, DeadlineRule.Counting.NEXT_DAY),
                Codes.read(map, "closed", DeadlineRule.Closed.class, DeadlineRule.Closed.NEXT_OPEN_DAY),
                article(map),
                map.localText("text"),
                map.flag("unverified", false));
        map.done();
        return deadline;
    }

    private int amount(YamlMap map) {
        var amount = map.number("amount");
        if (amount < 1 || amount > 1000) {
            draft.problems.add(map.at("amount"), ProblemLog.VALUE, "amount must be between 1 and 1000");
        }
        return Math.clamp(amount, 1, 1000);
    }

    private static String article(YamlMap map) {
        var article = map.text("article");
        return article.isBlank() ? "?" : article;
    }

    private Procedure.Office office() {
        var section = main.located("section");
        draft.refer(section, draft.sections, "section");
        var caseType = main.located("caseType");
        draft.refer(caseType, draft.caseTypes.keySet(), "case type");
        return new Procedure.Office(
                Codes.read(main, "decidedBy", Procedure.DecidedBy.class, Procedure.DecidedBy.CITY),
                section.text(),
                caseType.text(),
                retention());
    }

    private @Nullable Retention retention() {
        return main.findMap("retention")
                .map(map -> {
                    var years = map.number("years");
                    var retention = new Retention(
                            (int) years,
                            map.findNumber("refused").orElse(years).intValue(),
                            map.findNumber("withdrawn").orElse(years).intValue(),
                            Parts.groundedCitation(map, "retention"));
                    map.done();
                    return retention;
                })
                .orElse(null);
    }

    private List<Document> documents() {
        var documents = new ArrayList<Document>();
        for (var map : main.maps("documents")) {
            var documentId = map.text("id");
            var condition = Document.conditionOf(id, documentId);
            map.findLocated("when")
                    .ifPresent(when ->
                            draft.expressions.add(new NamedExpression(condition, unit, when, FactType.BOOLEAN)));
            documents.add(new Document(
                    documentId,
                    map.localText("title"),
                    Codes.read(map, "kind", Document.Kind.class, Document.Kind.BRING),
                    map.flag("original", false),
                    map.has("when"),
                    condition,
                    Parts.groundedCitation(map, "a document")));
            map.done();
        }
        return documents;
    }
}
