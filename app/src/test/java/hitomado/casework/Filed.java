package hitomado.casework;

import hitomado.applications.ApplicationId;
import hitomado.applications.FiledDocument;
import hitomado.applications.FiledItem;
import hitomado.applications.FiledPerson;
import hitomado.applications.Filer;
import hitomado.applications.SubmissionId;
import hitomado.applications.SubmittedApplication;
import hitomado.platform.FilerBasis;
import hitomado.platform.ids.MunicipalityCode;
import hitomado.platform.ids.ReceiptNumbers;
import hitomado.procedures.Definitions;
import hitomado.procedures.Outcome;
import hitomado.procedures.Source;
import hitomado.rules.FactKey;
import hitomado.rules.SubjectId;
import hitomado.rules.Value;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Applications as they come over the door, for tests.
final class Filed {
    private static final AtomicLong SEQUENCE = new AtomicLong();
    private static final ReceiptNumbers NUMBERS = new ReceiptNumbers(new MunicipalityCode("991007"), new byte[32]);

    private final Definitions definitions;
    private final String procedure;
    private final SubmissionId submission;
    private final Map<FactKey, String> facts = new HashMap<>();
    private final List<FiledPerson> people = new ArrayList<>();
    private final List<FiledDocument> documents = new ArrayList<>();
    private final Map<String, java.util.Set<String>> rows = new HashMap<>();
    private java.util.@Nullable Set<String> only;
    private Outcome outcome = Outcome.SUBMIT;
    private @Nullable String satisfiedBy;
    private String channel = "ONLINE";
    private SubjectId unit = SubjectId.EVENT;
    private LocalDate filedOn = LocalDate.of(2026, 11, 10);

    private Filed(Definitions definitions, String procedure, SubmissionId submission) {
        this.definitions = definitions;
        this.procedure = procedure;
        this.submission = submission;
    }

    static Filed of(Definitions definitions, String procedure) {
        return new Filed(definitions, procedure, new SubmissionId(UUID.randomUUID()));
    }

    /// Another procedure of the same submission and people.
    Filed with(String other) {
        var filed = new Filed(definitions, other, submission);
        filed.people.addAll(people);
        filed.facts.putAll(facts);
        filed.channel = channel;
        return filed;
    }

    Filed fact(String fact, String subject, String value) {
        facts.put(FactKey.of(fact, subject), value);
        return this;
    }

    Filed person(String subject, @Nullable String ref, String name) {
        people.add(new FiledPerson(new SubjectId(subject), ref, ref == null));
        return fact("person.fullName", subject, name);
    }

    Filed document(UUID file, String name) {
        documents.add(new FiledDocument(UUID.randomUUID(), "", name, "image/png", 68, file));
        return this;
    }

    /// Repeating items have rows for these people only.
    Filed onlyItemsOf(String... subjects) {
        only = java.util.Set.of(subjects);
        return this;
    }

    /// The items of a group have rows for these people only.
    Filed rows(String group, String... subjects) {
        rows.put(group, java.util.Set.of(subjects));
        return this;
    }

    Filed satisfiedBy(String other) {
        outcome = Outcome.SATISFIED;
        satisfiedBy = other;
        return this;
    }

    Filed visit() {
        outcome = Outcome.VISIT;
        return this;
    }

    Filed counter() {
        channel = "COUNTER";
        return this;
    }

    Filed unit(String subject) {
        unit = new SubjectId(subject);
        return this;
    }

    Filed on(LocalDate day) {
        filedOn = day;
        return this;
    }

    SubmittedApplication application() {
        var items = new ArrayList<FiledItem>();
        var values = new HashMap<FactKey, Value>();
        var form = definitions
                .findProcedure(procedure)
                .map(found -> found.form().items())
                .orElse(List.of());
        facts.forEach((key, text) ->
                values.put(key, Value.parse(definitions.fact(key.fact()).type(), text)));
        for (var item : form) {
            facts.keySet().stream()
                    .filter(key -> key.fact().equals(item.fact()))
                    .filter(key -> item.each() == null
                            || has(item.each(), key.subject().value()))
                    .sorted()
                    .forEach(key -> items.add(item(item.id(), key, 1, facts.get(key))));
        }
        return new SubmittedApplication(
                new ApplicationId(UUID.randomUUID()),
                NUMBERS.of(filedOn, SEQUENCE.incrementAndGet()),
                submission,
                procedure,
                definitions.revision(),
                unit,
                outcome,
                satisfiedBy,
                "move-out",
                channel,
                new Filer("resident:" + UUID.randomUUID(), "髙橋　𠮷男", null, FilerBasis.SELF),
                Instant.parse("2026-11-10T00:30:00Z"),
                filedOn,
                LocalDate.of(2026, 12, 4),
                items,
                people,
                values,
                documents);
    }

    private boolean has(String group, String subject) {
        return rows.containsKey(group) ? rows.get(group).contains(subject) : only == null || only.contains(subject);
    }

    FiledItem item(String item, FactKey key, int version, String value) {
        var subject = key.subject().isPerson() ? key.subject() : unit;
        var label = definitions.fact(key.fact()).label();
        return new FiledItem(item, subject, key, label, value, Source.RESIDENT, "髙橋　𠮷男", version);
    }

    /// A move of one person out of the city.
    static Filed moveOut(Definitions definitions, @Nullable String ref) {
        return of(definitions, "move-out")
                .person("p1", ref, "髙橋　𠮷男")
                .fact("person.moves", "p1", "true")
                .fact("person.relationship", "p1", "世帯主")
                .fact("event.date", "event", "2026-11-20")
                .fact("event.destinationPrefecture", "event", "東京都")
                .fact("event.destinationCity", "event", "千代田区")
                .fact("event.destinationTown", "event", "丸の内一丁目")
                .fact("event.destinationBlock", "event", "1番1号")
                .fact("event.destinationBuilding", "event", "")
                .fact("household.addressTown", "household", "潮見町一丁目")
                .fact("event.phone", "event", "090-0000-0000");
    }
}
