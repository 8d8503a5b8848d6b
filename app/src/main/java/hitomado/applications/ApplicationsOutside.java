package hitomado.applications;

import hitomado.applications.Parcel.Inward;
import hitomado.applications.Parcel.Outcome;
import hitomado.door.transport.Bell;
import hitomado.door.transport.OuterDoor;
import hitomado.platform.NotFound;
import hitomado.platform.layers.InLayer;
import hitomado.platform.layers.Layer;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// 申請の扉の外側 — gives sealed applications, replies and documents to the network that pulls, and applies its reports.
@Component
@InLayer(Layer.INTERNET)
class ApplicationsOutside implements OuterDoor {
    static final String NAME = "applications";

    private static final Logger LOG = LoggerFactory.getLogger(ApplicationsOutside.class);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int LONGEST_WAIT = 20;
    private static final int MOST = 8;

    private final OutwardStore store;
    private final DocumentStore documents;
    private final ParcelSeal seal;
    private final Submissions submissions;
    private final JsonMapper json;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Bell bell = new Bell();

    ApplicationsOutside(
            OutwardStore store,
            DocumentStore documents,
            ParcelSeal seal,
            Submissions submissions,
            JsonMapper json,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.documents = documents;
        this.seal = seal;
        this.submissions = submissions;
        this.json = json;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @TransactionalEventListener
    void on(ApplicationsWaiting waiting) {
        bell.ring();
    }

    @TransactionalEventListener
    void on(RepliesWaiting waiting) {
        bell.ring();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public byte[] answer(String action, byte[] body) {
        return switch (action) {
            case "take" -> json.writeValueAsBytes(take(json.readValue(body, Parcel.Take.class)));
            case "acknowledge" ->
                json.writeValueAsBytes(acknowledge(json.readValue(body, Parcel.AllAcknowledged.class)));
            case "reports" -> json.writeValueAsBytes(report(json.readValue(body, Parcel.Outwards.class)));
            default -> throw new NotFound("action");
        };
    }

    private Parcel.Inwards take(Parcel.Take asked) {
        var most = Math.clamp(asked.most(), 1, MOST);
        var wait = Duration.ofSeconds(Math.clamp(asked.waitSeconds(), 0, LONGEST_WAIT));
        return new Parcel.Inwards(bell.await(wait, () -> transaction.execute(status -> waiting(most))));
    }

    private List<Inward> waiting(int most) {
        var now = clock.instant();
        var stale = now.minus(PATIENCE);
        return Stream.concat(store.applications(most, now, stale).stream(), store.replies(most, now, stale).stream())
                .map(this::withFiles)
                .toList();
    }

    /// A reply's own document cannot be told without opening it; those that went before are known at the other end.
    private Inward withFiles(Inward one) {
        if (one.replyKind() != null && !one.replyKind().equals("DOCUMENT")) {
            return one;
        }
        var files = documents.of(List.of(one.application())).getOrDefault(one.application(), List.of()).stream()
                .map(document -> seal.seal(document.file()))
                .toList();
        return new Inward(
                one.id(),
                one.application(),
                one.receipt(),
                one.replyKind(),
                one.at(),
                one.sealed(),
                one.officeKey(),
                files);
    }

    private Parcel.Done acknowledge(Parcel.AllAcknowledged all) {
        transaction.executeWithoutResult(status -> all.list().forEach(one -> {
            if (one.caseNumber() == null) {
                submissions.acknowledgeReply(one.id());
            } else {
                submissions.acknowledge(new ApplicationId(one.id()), one.caseNumber());
            }
        }));
        bell.ring();
        return new Parcel.Done(all.list().size());
    }

    /// Those of one application keep their order: what follows one that does not open is held as well.
    private Parcel.Results report(Parcel.Outwards all) {
        var held = new HashSet<UUID>();
        return new Parcel.Results(all.list().stream()
                .map(one -> held.contains(one.application()) ? Outcome.UNOPENED : report(one, held))
                .toList());
    }

    private Outcome report(Parcel.Outward one, Set<UUID> held) {
        return transaction.execute(status -> seal.findReport(one.report(), one.sealed())
                .map(what -> Outcome.of(submissions.report(one.report(), new ApplicationId(one.application()), what)))
                .orElseGet(() -> {
                    LOG.error("a report does not open: {}", one.report());
                    held.add(one.application());
                    return Outcome.UNOPENED;
                }));
    }
}
