package hitomado.casework.web;

import hitomado.casework.CaseDocument;
import hitomado.casework.CaseEntry;
import hitomado.casework.CaseFile;
import hitomado.casework.CasePerson;
import hitomado.casework.CaseReading;
import hitomado.casework.Print;
import hitomado.platform.files.FileId;
import hitomado.platform.files.ScanState;
import hitomado.platform.files.StoredFiles;
import hitomado.platform.web.SummaryRow;
import hitomado.procedures.Catalogue;
import hitomado.procedures.Definitions;
import hitomado.procedures.Procedure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes a [CaseView] out of an opened case.
@Component
class CaseViews {
    private static final int KILO = 1024;

    private final Catalogue catalogue;
    private final StoredFiles files;

    CaseViews(Catalogue catalogue, StoredFiles files) {
        this.catalogue = catalogue;
        this.files = files;
    }

    CaseView of(CaseReading.Opened opened, Words words, String person) {
        var file = opened.file();
        var definitions = catalogue.revision(file.origin().revision());
        var procedure = definitions.findProcedure(file.procedure()).orElseThrow();
        return new CaseView(
                heading(opened, procedure, words),
                waits(opened, definitions, words),
                about(file, procedure, definitions, words),
                filer(file, words),
                new ItemBlocks(definitions, procedure, file, words).of(opened.items()),
                documents(opened, words),
                letters(opened.history(), words),
                opened.history().stream().map(entry -> line(entry, words)).toList(),
                opened.siblings().stream()
                        .map(one -> sibling(one, definitions, words))
                        .toList(),
                opened.people().stream()
                        .map(one -> person(file, one, person))
                        .filter(one -> !one.name().isEmpty()) // of whom this application tells nothing
                        .toList(),
                opened.prints().stream().map(print -> paper(file, print, words)).toList());
    }

    static String path(CaseFile file) {
        return CaseListScreen.PATH + "/" + file.id();
    }

    private static CaseView.Heading heading(CaseReading.Opened opened, Procedure procedure, Words words) {
        var file = opened.file();
        return new CaseView.Heading(
                path(file),
                file.version(),
                file.subjectName(),
                procedure.title().in(words.lang()),
                words.state(file.state()),
                Words.tone(file.state()),
                file.guarded(),
                opened.masked());
    }

    /// みなし届出: which filing carries the 付記, and how far that one is.
    private static @Nullable String waits(CaseReading.Opened opened, Definitions definitions, Words words) {
        var carrier = opened.file().waitsFor();
        if (carrier == null) {
            return null;
        }
        var title = title(definitions, carrier, words);
        return opened.siblings().stream()
                .filter(one -> one.procedure().equals(carrier))
                .findFirst()
                .map(one -> words.t(Words.note(opened.file().state()), title, one.number(), words.state(one.state())))
                .orElseGet(() -> words.t("casework.waits.unknown", title));
    }

    private static String title(Definitions definitions, String procedure, Words words) {
        return definitions
                .findProcedure(procedure)
                .map(found -> found.title().in(words.lang()))
                .orElse(procedure);
    }

    private static List<SummaryRow> about(CaseFile file, Procedure procedure, Definitions definitions, Words words) {
        var rows = new ArrayList<SummaryRow>();
        rows.add(SummaryRow.of(words.t("casework.about.receipt"), file.origin().receipt()));
        rows.add(SummaryRow.of(words.t("casework.about.number"), file.number()));
        rows.add(SummaryRow.of(
                words.t("casework.about.filedOn"), words.day(file.dates().filedOn())));
        var deadline = file.dates().deadline();
        if (deadline != null) {
            var late = file.dates().late() ? words.t("casework.about.late") : "";
            var law = procedure.findDeadline().map(found -> found.article()).orElse("");
            rows.add(SummaryRow.of(words.t("casework.about.deadline"), words.day(deadline) + late)
                    .from(law));
        }
        var due = file.dates().dueOn();
        if (due != null) {
            rows.add(SummaryRow.of(words.t("casework.about.dueOn"), words.day(due)));
        }
        var section = definitions
                .city()
                .findSection(file.section())
                .map(found -> found.name().in(words.lang()))
                .orElse(file.section());
        rows.add(SummaryRow.of(words.t("casework.about.section"), section));
        var claim = file.claim();
        rows.add(SummaryRow.of(words.t("casework.about.claimed"), claim == null ? "" : claim.label()));
        var decision = file.decision();
        if (decision != null) {
            var how = words.t(decision.granted() ? "casework.granted" : "casework.refused");
            rows.add(SummaryRow.of(words.t("casework.about.decision"), how + " " + decision.reason()));
        }
        return rows;
    }

    /// Actor, represented person and basis stand apart: who typed is not who files.
    private static List<SummaryRow> filer(CaseFile file, Words words) {
        var filer = file.filer();
        var actor = filer.actor().startsWith("staff:") ? "casework.filer.staff" : "casework.filer.resident";
        var represented = filer.represented() == null ? words.t("casework.filer.nobody") : file.subjectName();
        return List.of(
                SummaryRow.of(words.t("casework.filer.actor"), filer.label()).from(words.t(actor)),
                SummaryRow.of(words.t("casework.filer.represented"), represented),
                SummaryRow.of(words.t("casework.filer.basis"), words.t("casework.basis." + filer.basis())),
                SummaryRow.of(words.t("casework.filer.channel"), words.t("casework.channel." + filer.channel())));
    }

    private List<CaseView.Document> documents(CaseReading.Opened opened, Words words) {
        var scans = files.scans(
                opened.documents().stream().map(one -> new FileId(one.file())).toList());
        return opened.documents().stream()
                .map(one -> document(
                        opened.file(), one, scans.getOrDefault(new FileId(one.file()), ScanState.WAITING), words))
                .toList();
    }

    private static CaseView.Document document(CaseFile file, CaseDocument one, ScanState scan, Words words) {
        return new CaseView.Document(
                path(file) + "/documents/" + one.id(),
                one.name(),
                words.t("casework.document.size", (one.size() + KILO - 1) / KILO),
                words.moment(one.addedAt()),
                scan.opens() ? "" : words.t("casework.scan." + scan));
    }

    private static List<CaseView.Letter> letters(List<CaseEntry> history, Words words) {
        return history.stream()
                .filter(CaseEntry::correspondence)
                .map(entry -> new CaseView.Letter(
                        words.moment(entry.at()),
                        entry.actorLabel(),
                        entry.text().isEmpty() ? words.t("casework.hidden") : entry.text(),
                        !entry.kind().equals("REPLY")))
                .toList();
    }

    static CaseView.Entry line(CaseEntry entry, Words words) {
        var text = switch (entry.kind()) {
            case "OPENED" -> words.t("casework.entry.receipt", entry.text());
            case "MOVE_APPLIED", "LAPSE" -> words.t("casework.entry.because", entry.text());
            case "TAKE_CORRECTION" -> words.t("casework.entry.items", entry.text());
            case "TOO_LATE" -> words.t("casework.tooLate." + entry.text());
            default -> entry.text();
        };
        return new CaseView.Entry(
                words.moment(entry.at()), words.t("casework.kind." + entry.kind()), who(entry, words), text);
    }

    private static String who(CaseEntry entry, Words words) {
        return entry.actor().startsWith("system:") ? words.t("casework.system") : entry.actorLabel();
    }

    private static CaseView.Sibling sibling(CaseReading.Sibling one, Definitions definitions, Words words) {
        return new CaseView.Sibling(
                one.visible() ? CaseListScreen.PATH + "/" + one.id() : null,
                title(definitions, one.procedure(), words),
                one.number(),
                words.state(one.state()),
                Words.tone(one.state()));
    }

    private static CaseView.Person person(CaseFile file, CasePerson one, String open) {
        var subject = one.subject().value();
        return new CaseView.Person(
                path(file) + "?person=" + subject + "#register",
                file.fact("person.fullName", subject),
                one.ref() != null,
                subject.equals(open));
    }

    private static CaseView.Paper paper(CaseFile file, Print print, Words words) {
        var problem = print.problem();
        return new CaseView.Paper(
                print.title(),
                words.t("casework.paper.ordered", words.moment(print.orderedAt()), print.orderedLabel()),
                print.file() == null ? null : path(file) + "/papers/" + print.id(),
                problem == null ? null : words.t(problem, print.characters()),
                print.waiting());
    }
}
