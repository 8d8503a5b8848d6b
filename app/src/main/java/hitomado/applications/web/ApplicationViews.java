package hitomado.applications.web;

import hitomado.applications.ApplicationFile;
import hitomado.applications.FiledItem;
import hitomado.procedures.Form;
import java.time.LocalDate;
import java.util.List;

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

    ApplicationView view(ApplicationView.Written written) {
        return new ApplicationView(
                file.submission().id().toString(),
                filings.application(file.submission(), file.application()),
                file.steps().stream().map(this::step).toList(),
                file.currentItems().stream().map(item -> item(item.item())).toList(),
                file.messages().stream()
                        .map(m -> new ApplicationView.Message(m.fromStaff(), m.by(), words.moment(m.at()), m.text()))
                        .toList(),
                file.deliveries().stream().map(this::delivery).toList(),
                file.documents().stream()
                        .map(d -> new ApplicationView.Attached(
                                d.name(), "", kilobytes(d.size()), path() + "/documents/" + d.id()))
                        .toList(),
                file.correction() != null,
                file.application().mayBeWithdrawn(),
                written);
    }

    private String path() {
        return "/my/applications/" + file.application().id();
    }

    private static String kilobytes(long bytes) {
        return (bytes + 1023) / 1024 + " KB";
    }

    private ApplicationView.Step step(ApplicationFile.Step step) {
        var detail = switch (step.kind()) {
            case IN_PROGRESS -> filings.section(file.application().procedure());
            case VISITED -> words.day(LocalDate.parse(step.detail()));
            case CORRECTION_ASKED, GRANTED, REFUSED, DELIVERED, WITHDRAWN, DOCUMENT_ADDED -> step.detail();
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

    private ApplicationView.Item item(FiledItem item) {
        var before = file.items().stream()
                .filter(version -> !version.current() && version.item().ref().equals(item.ref()))
                .map(version -> value(version.item()) + "（" + words.moment(version.at()) + "）")
                .toList();
        return new ApplicationView.Item(
                words.of(item.label()),
                person(item),
                value(item),
                words.t("applications.source." + item.source()),
                List.copyOf(before));
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
