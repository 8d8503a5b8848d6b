package hitomado.applications;

import hitomado.procedures.Definitions;
import hitomado.procedures.Outcome;
import hitomado.rules.FactKey;
import hitomado.rules.SubjectId;
import hitomado.rules.Value;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An application as it is sealed: facts as text, read back by the revision that it is pinned to.
record WireApplication(
        UUID id,
        String receipt,
        UUID submission,
        String procedure,
        int revision,
        String unit,
        Outcome outcome,
        @Nullable String satisfiedBy,
        String lifeEvent,
        String channel,
        Filer filer,
        Instant filedAt,
        LocalDate filedOn,
        @Nullable LocalDate deadline,
        List<FiledItem> items,
        List<FiledPerson> people,
        Map<String, String> facts,
        List<FiledDocument> documents) {

    static WireApplication of(SubmittedApplication one) {
        return new WireApplication(
                one.id().value(),
                one.receipt().digits(),
                one.submission().value(),
                one.procedure(),
                one.revision(),
                one.unit().value(),
                one.outcome(),
                one.satisfiedBy(),
                one.lifeEvent(),
                one.channel(),
                one.filer(),
                one.filedAt(),
                one.filedOn(),
                one.deadline(),
                one.items(),
                one.people(),
                texts(one.facts()),
                one.documents());
    }

    private static Map<String, String> texts(Map<FactKey, Value> facts) {
        var texts = new TreeMap<String, String>();
        facts.forEach((key, value) -> texts.put(key.toString(), value.text()));
        return texts;
    }

    SubmittedApplication application(Receipts receipts, Definitions definitions) {
        return new SubmittedApplication(
                new ApplicationId(id),
                receipts.of(receipt),
                new SubmissionId(submission),
                procedure,
                revision,
                new SubjectId(unit),
                outcome,
                satisfiedBy,
                lifeEvent,
                channel,
                filer,
                filedAt,
                filedOn,
                deadline,
                items,
                people,
                values(facts, definitions),
                documents);
    }

    static Map<FactKey, Value> values(Map<String, String> texts, Definitions definitions) {
        var facts = new HashMap<FactKey, Value>();
        texts.forEach((text, value) -> {
            var key = FactKey.parse(text);
            definitions.findFact(key.fact()).ifPresent(fact -> facts.put(key, Value.parse(fact.type(), value)));
        });
        return facts;
    }
}
