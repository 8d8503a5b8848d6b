package hitomado.applications;

import hitomado.platform.text.JapaneseDate;
import hitomado.procedures.Catalogue;
import hitomado.procedures.Definitions;
import hitomado.procedures.Form;
import hitomado.procedures.Outcome;
import hitomado.procedures.Procedure;
import hitomado.procedures.Source;
import hitomado.procedures.forms.FormFiller;
import hitomado.procedures.forms.FormSheet;
import hitomado.procedures.forms.FormText;
import hitomado.procedures.forms.FormValues;
import hitomado.procedures.forms.QrCode;
import hitomado.rules.SubjectId;
import hitomado.rules.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// 様式への記入 — the papers of a submission, filled with its frozen items and their latest corrections.
@Component
class FormSheets {
    private final FilingStore filings;
    private final ItemStore items;
    private final Catalogue catalogue;

    FormSheets(FilingStore filings, ItemStore items, Catalogue catalogue) {
        this.filings = filings;
        this.items = items;
        this.catalogue = catalogue;
    }

    /// One HTML document of all forms; what another filing satisfies is printed only where the city collects its paper.
    @Transactional(readOnly = true)
    String html(SubmissionId id, boolean marks) {
        var submission = filings.read(List.of(id.value())).getFirst();
        var definitions = catalogue.revision(submission.revision());
        var filed = items.current(
                submission.applications().stream().map(a -> a.id().value()).toList());
        var sheets = new ArrayList<FormSheet>();
        for (var application : submission.applications()) {
            var procedure = definitions.findProcedure(application.procedure()).orElseThrow();
            if (printed(application, definitions)) {
                var values = values(
                        definitions,
                        procedure,
                        application.unit(),
                        filed.getOrDefault(application.id().value(), List.of()));
                sheets.add(new FormSheet(procedure, values, meta(application)));
            }
        }
        return FormFiller.fill(sheets, marks);
    }

    private static boolean printed(FiledApplication application, Definitions definitions) {
        return application.outcome() != Outcome.SATISFIED
                || definitions.city().collectsSatisfiedPaper(application.procedure());
    }

    /// 届出日 of a filing prepared for a visit is the day of the visit, so it is left to be written there.
    private static Map<String, String> meta(FiledApplication application) {
        var filedOn = application.outcome() == Outcome.VISIT ? "" : JapaneseDate.wareki(application.filedOn());
        return Map.of(
                "receiptNumber", application.receipt().display(),
                "filedOn", filedOn,
                "qr", QrCode.dataUri(application.receipt().exported()));
    }

    private static FormValues values(
            Definitions definitions, Procedure procedure, SubjectId unit, List<FiledItem> filed) {
        var entries = new ArrayList<FormValues.Entry>();
        var groups = new LinkedHashMap<String, List<SubjectId>>();
        for (var one : filed) {
            var item = procedure.form().findItem(one.item()).orElseThrow();
            if (item.each() != null) {
                var group = groups.computeIfAbsent(item.each(), key -> new ArrayList<>());
                if (!group.contains(one.subject())) {
                    group.add(one.subject());
                }
            }
            if (!one.value().isEmpty()) {
                entries.add(entry(definitions, item, one));
            }
        }
        return new FormValues(unit, entries, groups);
    }

    private static FormValues.Entry entry(Definitions definitions, Form.Item item, FiledItem one) {
        var fact = definitions.fact(item.fact());
        var value = Value.parse(fact.type(), one.value());
        return new FormValues.Entry(
                item.id(), one.subject(), value, FormText.of(item.format(), fact, value), mark(one.source()));
    }

    /// The mark beside a value on the paper.
    private static String mark(Source source) {
        return switch (source) {
            case REGISTER -> "住";
            case SENDING_CITY -> "転";
            case CARD -> "カ";
            case RESIDENT -> "本";
            case STAFF -> "職";
            case PROXY -> "代";
            case DERIVED -> "計";
            case SYSTEM -> "シ";
        };
    }
}
