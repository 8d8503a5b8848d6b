package hitomado.door;

import hitomado.door.RequestSeal.Kept;
import hitomado.door.RequestSeal.Place;
import hitomado.door.RequestStore.Kind;
import hitomado.door.RequestStore.Row;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// 封をした受け渡し — what does not open is refused, written down and asked again; nothing is lost by it.
@Component
@Transactional
class SealedQueue {
    private static final Logger LOG = LoggerFactory.getLogger(SealedQueue.class);
    private static final Acting DOOR = Acting.by(new Actor.Process("door"));

    private final RequestStore store;
    private final RequestSeal seal;
    private final AuditTrail audit;
    private final Clock clock;

    SealedQueue(RequestStore store, RequestSeal seal, AuditTrail audit, Clock clock) {
        this.store = store;
        this.seal = seal;
        this.audit = audit;
        this.clock = clock;
    }

    record Waiting(UUID id, String request) {}

    void ask(Place place, String request) {
        store.put(place, seal.seal(place, request));
    }

    /// The answer, which is removed with its request.
    ///
    /// @param mine whether the request is of the one who collects
    Collected collect(Place place, Predicate<String> mine) {
        var row = store.lock(place.id()).orElse(null);
        if (row == null || row.place().kind() != place.kind()) {
            return new Collected.Missing();
        }
        if (row.kept() == null) {
            return again(row, Objects.requireNonNull(row.plain()), mine);
        }
        var kept = seal.findKept(place, row.kept());
        if (kept.isEmpty()) {
            broken(place, "kept");
            store.remove(place.id());
            return new Collected.Lost();
        }
        return mine.test(kept.get().request()) ? collect(row, kept.get()) : new Collected.Missing();
    }

    private Collected collect(Row row, Kept kept) {
        var sealed = row.answer();
        if (row.brokenAt() != null || !row.expiresAt().isAfter(clock.instant())) {
            return again(row, kept.request(), request -> true);
        }
        if (sealed == null) {
            return new Collected.Waiting();
        }
        var answer = seal.findAnswer(row.place(), kept, sealed);
        if (answer.isEmpty()) {
            broken(row.place(), "answer");
            return again(row, kept.request(), request -> true);
        }
        store.remove(row.place().id());
        return new Collected.Answer(answer.get());
    }

    private Collected again(Row row, String request, Predicate<String> mine) {
        if (!mine.test(request)) {
            return new Collected.Missing();
        }
        store.putAgain(row.place(), seal.seal(row.place(), request));
        return new Collected.AskedAgain();
    }

    /// Office's side: takes up to `most` waiting requests; two takers never get the same one.
    List<Waiting> take(Kind kind, int most) {
        return store.take(kind, seal.officeKeys(), most).stream()
                .flatMap(this::opened)
                .toList();
    }

    private Stream<Waiting> opened(Row row) {
        var asked = seal.findAsked(row.place(), Objects.requireNonNull(row.sealed()));
        if (asked.isEmpty()) {
            broken(row.place(), "request");
            store.markBroken(row.place().id());
        }
        return asked.map(one -> new Waiting(row.place().id(), one.request())).stream();
    }

    /// Office's side; an answer to a request that is gone or does not open goes nowhere.
    void answer(UUID id, String answer) {
        store.lock(id)
                .filter(row -> row.sealed() != null)
                .ifPresent(row -> seal.findAsked(row.place(), Objects.requireNonNull(row.sealed()))
                        .ifPresent(asked -> store.answer(id, seal.sealAnswer(row.place(), asked, answer))));
    }

    /// Forgets what nobody collected in time, and seals what an older version left plain.
    @Scheduled(fixedDelay = 60_000, initialDelay = 500)
    void sweep() {
        store.forgetExpired();
        store.removeOld();
        store.lockPlain().forEach(row -> again(row, Objects.requireNonNull(row.plain()), request -> true));
    }

    private void broken(Place place, String part) {
        LOG.error("a sealed {} of the door of facts does not open: {}", part, place.id());
        audit.record(AuditEvent.of(AuditKind.SEAL_BROKEN, DOOR, "request:" + place.id())
                .with("part", part));
    }
}
