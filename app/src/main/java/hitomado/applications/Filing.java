package hitomado.applications;

import hitomado.platform.Acting;
import hitomado.platform.FilerBasis;
import hitomado.platform.ids.Ids;
import hitomado.procedures.Outcome;
import hitomado.rules.FactKey;
import hitomado.rules.SubjectId;
import hitomado.rules.Value;
import hitomado.sessions.PartyRole;
import hitomado.sessions.Sessions;
import hitomado.sessions.Snapshot;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// 受付の記録 — writes a checked preparation as one submission, in a handful of statements however many items it has.
@Component
class Filing {
    private final SubmissionStore store;
    private final Sessions sessions;
    private final Receipts receipts;
    private final NoticeMails mails;
    private final Ids ids;
    private final Clock clock;

    Filing(SubmissionStore store, Sessions sessions, Receipts receipts, NoticeMails mails, Ids ids, Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.receipts = receipts;
        this.mails = mails;
        this.ids = ids;
        this.clock = clock;
    }

    /// What is to be filed, by whom.
    record Order(Acting who, Preparation preparation, String idempotencyKey, Signature signature) {}

    @Transactional(propagation = Propagation.MANDATORY)
    SubmissionId file(Order order) {
        var id = new SubmissionId(ids.next());
        // as exactly as the database keeps it, so that both sides hold the same moment
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var today = LocalDate.now(clock);
        var prepared = order.preparation().applications();
        var numbers = receipts.next(prepared.size(), today);
        var applications = IntStream.range(0, prepared.size())
                .mapToObj(i -> new NewApplication(new ApplicationId(ids.next()), numbers.get(i), prepared.get(i)))
                .toList();
        var submission = new NewSubmission(id, order, basis(order), now, today);
        store.insert(submission);
        var viewers = viewers(order);
        store.insertViewers(id, viewers);
        store.insertApplications(submission, applications);
        store.insertItems(applications, now);
        store.insertFirstEvents(applications, now, order.who().label());
        var notice = ids.next();
        store.insertReceivedNotice(notice, id, now, order.who().byProxy() ? "RECEIVED_BY_PROXY" : "RECEIVED");
        mails.tell(notice, id, null, viewers);
        return id;
    }

    private static FilerBasis basis(Order order) {
        var basis = order.who().basis();
        return basis != null
                ? basis
                : order.preparation()
                        .snapshot()
                        .value("event.filerBasis", SubjectId.EVENT)
                        .map(FilerBasis::ofCode)
                        .orElse(FilerBasis.SELF);
    }

    /// Whose submission it is: who filed, residents who took part, and the person acted for; supporters are not.
    private Set<String> viewers(Order order) {
        var snapshot = order.preparation().snapshot();
        var viewers = new LinkedHashSet<String>();
        var delegation = order.who().byProxy()
                ? sessions.findDelegation(order.who().actor(), snapshot.id())
                : Optional.<UUID>empty();
        if (delegation.isPresent()) {
            // the proxy reads it as long as the delegation lasts; it belongs to the person acted for
            viewers.add(Viewers.delegation(delegation.get()));
            represented(order.who(), snapshot).forEach(ref -> viewers.add(Viewers.person(ref)));
            return viewers;
        }
        viewers.add(order.who().actor().key());
        viewers.add(snapshot.owner());
        for (var party : sessions.parties(order.who().actor(), snapshot.id())) {
            if (party.role() == PartyRole.OWNER || party.role() == PartyRole.RESIDENT) {
                viewers.add(party.actor());
            }
        }
        represented(order.who(), snapshot).forEach(ref -> viewers.add(Viewers.person(ref)));
        return viewers;
    }

    private static List<String> represented(Acting who, Snapshot snapshot) {
        return java.util.stream.Stream.of(who.represented(), snapshot.represented())
                .filter(java.util.Objects::nonNull)
                .map(java.util.Objects::requireNonNull)
                .distinct()
                .toList();
    }

    /// A submission about to be written.
    record NewSubmission(SubmissionId id, Order order, FilerBasis basis, java.time.Instant at, LocalDate filedOn) {
        @Nullable
        String represented() {
            var acting = order.who().represented();
            return acting != null ? acting : order.preparation().snapshot().represented();
        }

        /// 届出人 as the forms name them; who types at the counter does not become the one who files.
        String filerName() {
            var key = FactKey.of("event.filerName", "event");
            return order.preparation().applications().stream()
                    .map(prepared -> prepared.facts().get(key))
                    .filter(java.util.Objects::nonNull)
                    .map(Value::text)
                    .filter(name -> !name.isEmpty())
                    .findFirst()
                    .orElse(order.who().actor().label());
        }

        String name(SubjectId person) {
            var answer = order.preparation().snapshot().answers().get(FactKey.of("person.fullName", person.value()));
            return answer == null ? "" : answer.value();
        }
    }

    /// An application about to be written.
    record NewApplication(
            ApplicationId id, hitomado.platform.ids.ReceiptNumber receipt, Preparation.Prepared prepared) {
        /// Id of the procedure whose 付記 satisfies it; null unless it is satisfied.
        @Nullable
        String satisfiedBy() {
            var reason = prepared.reason();
            var by = reason == null ? null : reason.satisfiedBy();
            return prepared.outcome() == Outcome.SATISFIED ? Objects.requireNonNullElse(by, "") : null;
        }

        @Nullable
        LocalDate lastDay() {
            var deadline = prepared.deadline();
            return deadline == null ? null : deadline.lastDay();
        }
    }
}
