package hitomado.registry.office;

import hitomado.door.FactAnswer;
import hitomado.door.FactRequest;
import hitomado.door.FactRequests;
import hitomado.door.FactsAsked;
import hitomado.platform.Purpose;
import hitomado.registry.Asking;
import hitomado.registry.BasicFour;
import hitomado.registry.FactSheet;
import hitomado.registry.ResidentId;
import hitomado.registry.Residents;
import hitomado.registry.Sex;
import hitomado.registry.arrivals.ArrivalFacts;
import hitomado.registry.arrivals.MoveCertificates;
import hitomado.registry.matching.Match;
import hitomado.registry.matching.Matches;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/// 事実の照会への回答 — the office's side of the door of facts: takes requests, reads under purpose and log, answers.
@Component
@ConditionalOnProperty(name = "hitomado.office", havingValue = "on", matchIfMissing = true)
class FactsOffice {
    private static final Logger LOG = LoggerFactory.getLogger(FactsOffice.class);
    private static final int BATCH = 20;
    private static final String MOVE_IN = "move-in";

    private final FactRequests door;
    private final Residents residents;
    private final MoveCertificates certificates;
    private final Matches matches;
    private final TransactionTemplate transaction;

    FactsOffice(
            FactRequests door,
            Residents residents,
            MoveCertificates certificates,
            Matches matches,
            PlatformTransactionManager transactions) {
        this.door = door;
        this.residents = residents;
        this.certificates = certificates;
        this.matches = matches;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
    }

    /// In one process with the resident's side: answers at once, after the request is committed.
    @TransactionalEventListener
    void on(FactsAsked asked) {
        work();
    }

    /// Pulls what waits, also from another process.
    @Scheduled(fixedDelay = 2_000, initialDelay = 2_000)
    void work() {
        transaction.executeWithoutResult(status -> door.take(BATCH).forEach(this::answer));
    }

    private void answer(FactRequests.Taken taken) {
        var answer = answer(taken.request());
        door.answer(taken.id(), answer);
        LOG.debug("facts answered: {}", answer.status());
    }

    private FactAnswer answer(FactRequest request) {
        return switch (request.person()) {
            case FactRequest.Person.Ref known -> facts(counter(request), ResidentId.of(known.ref()), request.facts());
            case FactRequest.Person.Claims claims -> byClaims(request, claims);
        };
    }

    private FactAnswer byClaims(FactRequest request, FactRequest.Person.Claims claims) {
        var four = new BasicFour(claims.fullName(), claims.birthDate(), Sex.ofCode(claims.sex()), claims.address());
        if (request.purpose() == Purpose.MATCHING) {
            return matched(matches.matchOrAsk(request.actor(), four));
        }
        return switch (matches.match(request.actor(), four)) {
            case Match.Sure(var person) -> facts(self(request), person, request.facts());
            case Match.Doubtful doubtful ->
                request.lifeEvent().equals(MOVE_IN)
                        ? arriving(request, four)
                        : FactAnswer.nothing(FactAnswer.Status.DOUBTFUL);
            case Match.Nobody nobody -> arriving(request, four);
        };
    }

    /// Only the reference goes out; of a household under 支援措置 not even that.
    private FactAnswer matched(Match match) {
        return switch (match) {
            case Match.Sure(var person) ->
                residents.mayIssueWithoutMeeting(person)
                        ? new FactAnswer(
                                FactAnswer.Status.FOUND,
                                "register",
                                List.of(new FactAnswer.Member(person.toString(), Map.of())),
                                Map.of(),
                                Map.of())
                        : FactAnswer.nothing(FactAnswer.Status.STOPPED);
            case Match.Doubtful doubtful -> FactAnswer.nothing(FactAnswer.Status.DOUBTFUL);
            case Match.Nobody nobody -> FactAnswer.nothing(FactAnswer.Status.UNKNOWN_PERSON);
        };
    }

    /// Nobody who moves in is in our register: the sending city's message knows them, if it has come.
    private FactAnswer arriving(FactRequest request, BasicFour four) {
        if (!request.lifeEvent().equals(MOVE_IN)) {
            return FactAnswer.nothing(FactAnswer.Status.UNKNOWN_PERSON);
        }
        return switch (certificates.facts(self(request), four, null, request.facts())) {
            case ArrivalFacts.Given given ->
                new FactAnswer(
                        FactAnswer.Status.FOUND,
                        "sendingCity",
                        given.members().stream()
                                .map(facts -> new FactAnswer.Member(null, facts))
                                .toList(),
                        given.household(),
                        given.event());
            case ArrivalFacts.Doubtful doubtful -> FactAnswer.nothing(FactAnswer.Status.DOUBTFUL);
            case ArrivalFacts.TooLate late -> FactAnswer.nothing(FactAnswer.Status.UNKNOWN_PERSON);
            case ArrivalFacts.Nothing nothing -> FactAnswer.nothing(FactAnswer.Status.UNKNOWN_PERSON);
        };
    }

    private FactAnswer facts(Asking asking, ResidentId person, List<String> wanted) {
        return switch (residents.facts(asking, person, wanted)) {
            case FactSheet.Given given ->
                new FactAnswer(
                        FactAnswer.Status.FOUND,
                        "register",
                        given.members().stream()
                                .map(member -> new FactAnswer.Member(member.id().toString(), member.facts()))
                                .toList(),
                        given.household(),
                        Map.of());
            case FactSheet.Stopped stopped -> FactAnswer.nothing(FactAnswer.Status.STOPPED);
            case FactSheet.Unknown unknown -> FactAnswer.nothing(FactAnswer.Status.UNKNOWN_PERSON);
        };
    }

    private static Asking self(FactRequest request) {
        return Asking.resident(request.actor(), request.actorLabel(), request.purpose());
    }

    /// Staff who lead a session at the counter; no special permission passes through the door.
    private static Asking counter(FactRequest request) {
        return new Asking(request.actor(), request.actorLabel(), request.purpose(), false, null, null, null);
    }
}
