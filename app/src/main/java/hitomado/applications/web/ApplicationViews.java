package hitomado.applications.web;

import hitomado.applications.ApplicationFile;
import hitomado.applications.FiledDocument;
import hitomado.applications.FiledItem;
import hitomado.platform.web.Field;
import hitomado.platform.web.SummaryRow;
import hitomado.procedures.Form;
import java.time.LocalDate;
import java.util.stream.Collectors;

/// Turns the record of one application into what its page shows, in one language.
final class ApplicationViews {
    private final ApplicationFile file;
    private final Words words;
    private final FilingViews filings;

    ApplicationViews(ApplicationFile file, Words words) {
        this.file = file;
        this.words = words;
        this.filings = new FilingViews(file.definitions(), words);
    }

    ApplicationView view() {
        return view("", "");
    }

    /// @param typed what stands in the message field
    /// @param problem message key of why it was not taken; empty at first
    ApplicationView view(String typed, String problem) {
        return new ApplicationView(
                file.submission().id().toString(),
                filings.application(file.submission(), file.application()),
                file.steps().stream().map(this::step).toList(),
                file.currentItems().stream().map(item -> item(item.item())).toList(),
                file.messages().stream()
                        .map(m -> new ApplicationView.Message(m.fromStaff(), m.by(), words.moment(m.at()), m.text()))
                        .toList(),
                file.deliveries().stream().map(this::delivery).toList(),
                file.documents().stream().map(this::attached).toList(),
                file.correction() != null,
                file.application().mayBeWithdrawn(),
                Field.of("text", words.t("applications.message.label"))
                        .value(typed)
                        .error(problem.isEmpty() ? "" : words.t(problem)));
    }

    private String path() {
        return "/my/applications/" + file.application().id();
    }

    private ApplicationView.Attached attached(FiledDocument document) {
        var scan = file.scan(document);
        return new ApplicationView.Attached(
                document.name(),
                scan.opens() ? "" : words.t("applications.scan." + scan),
                kilobytes(document.size()),
                scan.opens() ? path() + "/documents/" + document.id() : "");
    }

    private static String kilobytes(long bytes) {
        return (bytes + 1023) / 1024 + " KB";
    }

    private ApplicationView.Step step(ApplicationFile.Step step) {
        var detail = switch (step.kind()) {
            case IN_PROGRESS -> filings.section(file.application().procedure());
            case VISITED -> words.day(LocalDate.parse(step.detail()));
            case CORRECTION_ASKED, GRANTED, REFUSED, DELIVERED, WITHDRAWN, DOCUMENT_ADDED, DOCUMENT_INFECTED ->
                step.detail();
            case SUBMITTED, CORRECTION_GIVEN, MESSAGE -> "";
        };
        return new ApplicationView.Step(
                words.t("applications.step." + step.kind()), words.moment(step.at()), step.by(), detail);
    }

    private ApplicationView.Delivery delivery(ApplicationFile.Delivery delivery) {
        return new ApplicationView.Delivery(
                delivery.title(),
                delivery.text(),
                words.moment(delivery.at()),
                words.t("applications.delivery." + delivery.kind()),
                delivery.file() == null ? "" : path() + "/deliveries/" + delivery.id());
    }

    private SummaryRow item(FiledItem item) {
        var before = file.items().stream()
                .filter(version -> !version.current() && version.item().ref().equals(item.ref()))
                .map(version -> words.t("applications.items.before") + value(version.item()))
                .collect(Collectors.joining(" "));
        var source = words.t("applications.source." + item.source());
        return SummaryRow.of(words.withPerson(words.of(item.label()), person(item)), value(item))
                .from(before.isEmpty() ? source : source + " " + before);
    }

    String person(FiledItem item) {
        return item.subject().equals(file.application().unit())
                ? ""
                : file.submission().name(item.subject());
    }

    String value(FiledItem item) {
        var format = file.definitions()
                .findProcedure(file.application().procedure())
                .flatMap(procedure -> procedure.form().findItem(item.item()))
                .map(Form.Item::format)
                .orElse(Form.Format.TEXT);
        return words.value(file.definitions().fact(item.key().fact()), format, item.value());
    }
}
