package hitomado.applications.web;

import hitomado.applications.ApplicationStatus;
import hitomado.applications.FiledApplication;
import hitomado.applications.FiledSubmission;
import hitomado.applications.StoredReason;
import hitomado.platform.Lang;
import hitomado.procedures.Definitions;
import hitomado.procedures.Document;
import hitomado.procedures.LocalText;
import hitomado.procedures.Outcome;
import hitomado.procedures.Procedure;
import java.util.List;

/// Turns filed submissions into what the resident's pages show, in one language.
final class FilingViews {
    private final Definitions definitions;
    private final Words words;

    FilingViews(Definitions definitions, Words words) {
        this.definitions = definitions;
        this.words = words;
    }

    String title(FiledSubmission submission) {
        return definitions
                .findLifeEvent(submission.lifeEvent())
                .map(event -> words.of(event.title()))
                .orElse("");
    }

    String title(String procedure) {
        return definitions
                .findProcedure(procedure)
                .map(p -> words.of(p.title()))
                .orElse(procedure);
    }

    List<FiledView> applications(FiledSubmission submission) {
        return submission.applications().stream()
                .map(one -> application(submission, one))
                .toList();
    }

    FiledView application(FiledSubmission submission, FiledApplication one) {
        var spoken = one.receipt().spoken();
        var deadline = one.deadline();
        var effective = one.effective();
        return new FiledView(
                one.id().toString(),
                title(one.procedure()),
                submission.name(one.unit()),
                one.receipt().display(),
                words.lang() == Lang.EN ? spoken.en() : words.lang() == Lang.EASY ? spoken.easy() : spoken.ja(),
                one.outcome().code(),
                one.outcome() == Outcome.SATISFIED && one.status() != ApplicationStatus.REFUSED ? null : one.status(),
                because(one.reason()),
                law(one.reason()),
                one.satisfiedBy() == null ? "" : title(one.satisfiedBy()),
                afterwards(one.procedure()),
                section(one.procedure()),
                deadline == null ? "" : words.day(deadline),
                one.feeYen() == 0 ? "" : words.yen(one.feeYen()),
                bring(one),
                one.decisionReason(),
                effective == null ? "" : words.day(effective),
                one.caseNumber());
    }

    List<OtherView> notNeeded(FiledSubmission submission) {
        return submission.notNeeded().stream()
                .map(one -> new OtherView(
                        title(one.procedure()), submission.name(one.unit()), because(one.reason()), law(one.reason())))
                .toList();
    }

    private String because(StoredReason reason) {
        return words.of(reason.because());
    }

    private static String law(StoredReason reason) {
        return String.join("、", reason.law());
    }

    private String afterwards(String procedure) {
        return definitions
                .findProcedure(procedure)
                .map(Procedure::description)
                .map(Procedure.Description::afterwards)
                .filter(text -> !text.isEmpty())
                .map(words::of)
                .orElse("");
    }

    /// The title of a section in the reader's language; what names none of the city's sections stays as it is.
    String sectionNamed(String id) {
        return definitions
                .city()
                .findSection(id)
                .map(section -> words.of(section.name()))
                .orElse(id);
    }

    /// Name and telephone of the section that decides.
    String section(String procedure) {
        return definitions
                .findProcedure(procedure)
                .flatMap(p -> definitions.city().findSection(p.office().section()))
                .map(section -> words.of(section.name()) + (section.phone().isEmpty() ? "" : " " + section.phone()))
                .orElse("");
    }

    private List<String> bring(FiledApplication one) {
        return definitions.findProcedure(one.procedure()).stream()
                .flatMap(procedure -> one.bring().stream().flatMap(id -> procedure.findDocument(id).stream()))
                .filter(document -> document.kind() == Document.Kind.BRING)
                .map(document -> words.of(title(document)))
                .toList();
    }

    /// Documents that are to be attached.
    List<Document> attachments(FiledApplication one) {
        return definitions.findProcedure(one.procedure()).stream()
                .flatMap(procedure -> one.bring().stream().flatMap(id -> procedure.findDocument(id).stream()))
                .filter(document -> document.kind() == Document.Kind.ATTACH)
                .toList();
    }

    private static LocalText title(Document document) {
        return document.title();
    }
}
