package hitomado.owndata;

import hitomado.applications.ApplicationFile;
import hitomado.applications.FiledSubmission;
import hitomado.applications.Filings;
import hitomado.applications.Listed;
import hitomado.applications.Notice;
import hitomado.platform.Actor;
import hitomado.platform.files.FileId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 申請の写し — submissions, applications with every version of every item, and notices, as the resident's pages show them.
@Component
class OwnFilings {
    private final Filings filings;

    OwnFilings(Filings filings) {
        this.filings = filings;
    }

    /// One item; `current` is false for versions that a correction replaced.
    record Item(
            String id,
            String label,
            String fact,
            String value,
            String source,
            String by,
            Instant at,
            boolean current) {}

    /// What happened.
    record Step(String kind, Instant at, String by, String detail) {}

    /// One message; `fromStaff` tells who wrote it.
    record Message(Instant at, boolean fromStaff, String by, String text) {}

    /// A document and where it lies in the copy; `path` is empty where it cannot be given out (see `state`).
    record Document(String name, String mediaType, String state, String path) {}

    /// Something that the office delivered.
    record Delivery(Instant at, String kind, String title, String text, String path) {}

    /// One application.
    record Application(
            UUID id,
            String procedure,
            String receipt,
            String status,
            LocalDate filedOn,
            @Nullable LocalDate effective,
            String decisionReason,
            List<Item> items,
            List<Step> steps,
            List<Message> messages,
            List<Document> documents,
            List<Delivery> deliveries) {}

    /// One submission.
    record Submission(
            UUID id,
            String lifeEvent,
            String channel,
            String filedBy,
            Instant submittedAt,
            List<Application> applications) {}

    /// A file to be put into the copy.
    record Bytes(FileId file, String path) {}

    /// Everything filed, and the files that go with it.
    record Filed(List<Submission> submissions, List<Bytes> files) {}

    Filed all(Actor.Resident who) {
        var files = new ArrayList<Bytes>();
        var submissions = pages(page -> filings.list(who, page)).stream()
                .map(one -> submission(who, one, files))
                .toList();
        return new Filed(submissions, files);
    }

    List<Notice> notices(Actor.Resident who) {
        return pages(page -> filings.notices(who, page));
    }

    private static <T> List<T> pages(IntFunction<Listed<T>> page) {
        var all = new ArrayList<T>();
        for (var number = 1; ; number++) {
            var one = page.apply(number);
            all.addAll(one.rows());
            if (one.rows().isEmpty() || all.size() >= one.total()) {
                return all;
            }
        }
    }

    private Submission submission(Actor.Resident who, FiledSubmission one, List<Bytes> files) {
        var applications = one.applications().stream()
                .map(application -> application(filings.application(who, application.id()), files))
                .toList();
        return new Submission(
                one.id().value(), one.lifeEvent(), one.channel(), one.filedBy(), one.submittedAt(), applications);
    }

    private static Application application(ApplicationFile file, List<Bytes> files) {
        var one = file.application();
        var folder = "documents/" + one.receipt() + "/";
        return new Application(
                one.id().value(),
                one.procedure(),
                one.receipt().toString(),
                one.status().name(),
                one.filedOn(),
                one.effective(),
                one.decisionReason(),
                file.items().stream().map(OwnFilings::item).toList(),
                file.steps().stream()
                        .map(step -> new Step(step.kind().name(), step.at(), step.by(), step.detail()))
                        .toList(),
                file.messages().stream()
                        .map(m -> new Message(m.at(), m.fromStaff(), m.by(), m.text()))
                        .toList(),
                documents(file, folder, files),
                deliveries(file, folder, files));
    }

    private static Item item(ApplicationFile.Item version) {
        var item = version.item();
        return new Item(
                item.item(),
                item.label().ja(),
                item.key().fact().toString(),
                item.value(),
                item.source().name(),
                item.by(),
                version.at(),
                version.current());
    }

    /// The number before the name keeps two documents of one name apart.
    private static List<Document> documents(ApplicationFile file, String folder, List<Bytes> files) {
        var found = new ArrayList<Document>();
        for (var document : file.documents()) {
            var path = folder + (found.size() + 1) + "-" + document.name();
            var scan = file.scan(document);
            if (scan.opens()) {
                files.add(new Bytes(new FileId(document.file()), path));
            }
            found.add(new Document(document.name(), document.mediaType(), scan.name(), scan.opens() ? path : ""));
        }
        return found;
    }

    private static List<Delivery> deliveries(ApplicationFile file, String folder, List<Bytes> files) {
        var found = new ArrayList<Delivery>();
        for (var delivery : file.deliveries()) {
            var id = delivery.file();
            var path = id == null ? "" : folder + "delivered-" + (found.size() + 1) + ".pdf";
            if (id != null) {
                files.add(new Bytes(new FileId(id), path));
            }
            found.add(new Delivery(delivery.at(), delivery.kind().name(), delivery.title(), delivery.text(), path));
        }
        return found;
    }
}
