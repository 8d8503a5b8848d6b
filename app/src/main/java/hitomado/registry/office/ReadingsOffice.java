package hitomado.registry.office;

import hitomado.door.FactRequest;
import hitomado.door.ReadingAnswer;
import hitomado.door.ReadingRequest;
import hitomado.door.ReadingRequests;
import hitomado.door.ReadingsAsked;
import hitomado.registry.BasicFour;
import hitomado.registry.OwnReadings;
import hitomado.registry.ResidentId;
import hitomado.registry.Sex;
import hitomado.registry.matching.Match;
import hitomado.registry.matching.Matches;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/// 利用記録の照会への回答 — the office's side: says a resident who read what of them.
@Component
@ConditionalOnProperty(name = "hitomado.office", havingValue = "on", matchIfMissing = true)
class ReadingsOffice {
    private static final int BATCH = 20;

    private final ReadingRequests door;
    private final Matches matches;
    private final OwnReadings readings;
    private final TransactionTemplate transaction;

    ReadingsOffice(
            ReadingRequests door, Matches matches, OwnReadings readings, PlatformTransactionManager transactions) {
        this.door = door;
        this.matches = matches;
        this.readings = readings;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
    }

    /// In one process with the resident's side: answers at once, after the request is committed.
    @TransactionalEventListener
    void on(ReadingsAsked asked) {
        work();
    }

    /// Pulls what waits, also from another process.
    @Scheduled(fixedDelay = 2_000, initialDelay = 2_000)
    void work() {
        transaction.executeWithoutResult(status ->
                door.take(BATCH).forEach(taken -> door.answer(taken.id(), answer(taken.request()))));
    }

    private ReadingAnswer answer(ReadingRequest request) {
        return switch (request.person()) {
            case FactRequest.Person.Ref known -> of(ResidentId.of(known.ref()), request);
            case FactRequest.Person.Claims claims -> byClaims(claims, request);
        };
    }

    private ReadingAnswer byClaims(FactRequest.Person.Claims claims, ReadingRequest request) {
        var four = new BasicFour(claims.fullName(), claims.birthDate(), Sex.ofCode(claims.sex()), claims.address());
        return switch (matches.match(request.actor(), four)) {
            case Match.Sure(var person) -> of(person, request);
            case Match.Doubtful doubtful -> ReadingAnswer.nothing(ReadingAnswer.Status.UNKNOWN_PERSON);
            case Match.Nobody nobody -> ReadingAnswer.nothing(ReadingAnswer.Status.UNKNOWN_PERSON);
        };
    }

    private ReadingAnswer of(ResidentId person, ReadingRequest request) {
        return switch (readings.of(person, request.actor(), request.page())) {
            case OwnReadings.Result.OnlyAtTheCounter only -> ReadingAnswer.nothing(ReadingAnswer.Status.STOPPED);
            case OwnReadings.Result.Listed(var reads, var page, var total) ->
                new ReadingAnswer(
                        ReadingAnswer.Status.FOUND,
                        reads.stream().map(ReadingsOffice::told).toList(),
                        page,
                        total,
                        OwnReadings.PAGE,
                        page == 1 ? changes(person) : List.of());
        };
    }

    private List<ReadingAnswer.Change> changes(ResidentId person) {
        return readings.changes(person).stream()
                .map(one -> new ReadingAnswer.Change(one.at(), one.kind().name(), one.eventDate()))
                .toList();
    }

    private static ReadingAnswer.Read told(OwnReadings.Read read) {
        var by = read.actor().startsWith("staff:")
                ? ReadingAnswer.By.OFFICE
                : read.actor().startsWith("resident:") ? ReadingAnswer.By.SELF : ReadingAnswer.By.SYSTEM;
        return new ReadingAnswer.Read(
                read.at(),
                by,
                by == ReadingAnswer.By.OFFICE ? read.by() : "",
                read.purpose(),
                read.basis(),
                read.fields());
    }
}
