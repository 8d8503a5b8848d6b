package hitomado.casework;

import hitomado.platform.text.JapaneseDate;
import hitomado.procedures.Catalogue;
import hitomado.procedures.Definitions;
import hitomado.procedures.Form;
import hitomado.procedures.Procedure;
import hitomado.procedures.Source;
import hitomado.procedures.forms.FormFiller;
import hitomado.procedures.forms.FormSheet;
import hitomado.procedures.forms.FormText;
import hitomado.procedures.forms.FormValues;
import hitomado.procedures.forms.QrCode;
import hitomado.rules.SubjectId;
import hitomado.rules.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.springframework.stereotype.Component;

/// 帳票 — the papers of a case as HTML: the form with the items as they were filed, and the letter of the decision.
@Component
class Papers {
    private static final String LETTER = read();
    private static final String HIDDEN = "（支援措置により表示しません）";

    private final CaseStore store;
    private final CaseReading reading;
    private final Catalogue catalogue;
    private final Clock clock;

    Papers(CaseStore store, CaseReading reading, Catalogue catalogue, Clock clock) {
        this.store = store;
        this.reading = reading;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    String html(Print print) {
        var file = store.find(print.about()).orElseThrow();
        return switch (print.kind()) {
            case FORM -> form(file, print.masked());
            case LETTER -> letter(file, print);
        };
    }

    private String form(CaseFile file, boolean masked) {
        var definitions = catalogue.revision(file.origin().revision());
        var procedure = definitions.findProcedure(file.procedure()).orElseThrow();
        var values = values(definitions, procedure, file, reading.readable(file, masked));
        var receipt = file.origin().receipt();
        var meta = Map.of(
                "receiptNumber",
                receipt,
                "filedOn",
                JapaneseDate.wareki(file.dates().filedOn()),
                "qr",
                QrCode.dataUri(receipt));
        return FormFiller.fill(List.of(new FormSheet(procedure, values, meta)), false);
    }

    /// What was filed, not what the rules would say today.
    private static FormValues values(
            Definitions definitions, Procedure procedure, CaseFile file, List<CaseItem> items) {
        var entries = new ArrayList<FormValues.Entry>();
        var groups = new LinkedHashMap<String, List<SubjectId>>();
        for (var item : items) {
            var found = procedure.form().findItem(item.item()).filter(known -> item.current());
            found.ifPresent(known -> {
                entries.add(entry(definitions, known, item));
                known.findEach().ifPresent(group -> {
                    var rows = groups.computeIfAbsent(group, g -> new ArrayList<>());
                    if (!rows.contains(item.subject())) {
                        rows.add(item.subject());
                    }
                });
            });
        }
        return new FormValues(file.origin().unit(), entries, groups);
    }

    private static FormValues.Entry entry(Definitions definitions, Form.Item known, CaseItem item) {
        var fact = definitions.fact(known.fact());
        var value = item.hidden() ? Value.ABSENT : Value.parse(fact.type(), item.value());
        var text = item.hidden() ? HIDDEN : FormText.of(known.format(), fact, value);
        return new FormValues.Entry(known.id(), item.subject(), value, text, source(item.source()));
    }

    private static String source(Source source) {
        return switch (source) {
            case SYSTEM, DERIVED -> "";
            case REGISTER -> "住民票";
            case CARD -> "カード";
            case SENDING_CITY -> "転出証明書情報";
            case RESIDENT -> "本人";
            case STAFF -> "職員";
            case PROXY -> "代理人";
        };
    }

    private String letter(CaseFile file, Print print) {
        var definitions = catalogue.revision(file.origin().revision());
        var section = definitions.city().findSection(file.section()).orElseThrow();
        var letter = Jsoup.parse(LETTER);
        letter.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
        letter.title(print.title());
        var words = Map.of(
                "title", print.title(),
                "number", file.number(),
                "date", JapaneseDate.wareki(LocalDate.now(clock)),
                "name", file.subjectName(),
                "mayor", definitions.city().mayor(),
                "procedure",
                        definitions
                                .findProcedure(file.procedure())
                                .orElseThrow()
                                .title()
                                .ja(),
                "receipt", file.origin().receipt(),
                "section", section.name().ja(),
                "phone", section.phone());
        words.forEach(
                (place, text) -> letter.select("[data-letter=" + place + "]").forEach(element -> element.text(text)));
        var body = letter.expectFirst("[data-letter=text]");
        print.text().lines().forEach(line -> body.appendElement("p").text(line));
        return letter.outerHtml();
    }

    private static String read() {
        try (var file = Papers.class.getResourceAsStream("letter.html")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
