package hitomado.applications;

import hitomado.applications.Parcel.Outcome;
import hitomado.applications.Parcel.Outward;
import hitomado.door.transport.InnerCall;
import hitomado.door.transport.Rounds;
import hitomado.platform.layers.InLayer;
import hitomado.platform.layers.Layer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// 申請の扉の使い — fetches sealed applications and replies into the inner network, and brings acknowledgements and sealed
/// reports out. Stored here before it is acknowledged there, kept here until it is known there: once, whoever dies
/// when.
@Component
@InLayer(Layer.MYNUMBER)
class ApplicationsCourier implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(ApplicationsCourier.class);
    private static final int MOST = 8;
    private static final int WAIT_SECONDS = 10;
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final InnerCall call;
    private final ArrivalStore arrivals;
    private final DispatchStore dispatches;
    private final ParcelSeal seal;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private List<Rounds> rounds = List.of();

    ApplicationsCourier(
            InnerCall call,
            ArrivalStore arrivals,
            DispatchStore dispatches,
            ParcelSeal seal,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.call = call;
        this.arrivals = arrivals;
        this.dispatches = dispatches;
        this.seal = seal;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (call.isIdle()) {
            return;
        }
        rounds = List.of(
                Rounds.start("door-applications-in", Duration.ZERO, this::fetch),
                Rounds.start("door-applications-out", PAUSE, this::bring));
    }

    private boolean fetch() {
        var inward =
                call.ask(ApplicationsOutside.NAME, "take", new Parcel.Take(MOST, WAIT_SECONDS), Parcel.Inwards.class);
        transaction.executeWithoutResult(status -> {
            for (var one : inward.list()) {
                if (arrivals.add(one)) {
                    one.files().forEach(seal::keep);
                }
            }
            events.publishEvent(new ApplicationsWaiting());
        });
        return !inward.list().isEmpty();
    }

    private boolean bring() {
        var acknowledged = arrivals.untold(MOST);
        if (!acknowledged.isEmpty()) {
            call.ask(
                    ApplicationsOutside.NAME,
                    "acknowledge",
                    new Parcel.AllAcknowledged(acknowledged),
                    Parcel.Done.class);
            arrivals.told(acknowledged, clock.instant());
        }
        var reports = dispatches.untold(MOST);
        if (!reports.isEmpty()) {
            var results =
                    call.ask(ApplicationsOutside.NAME, "reports", new Parcel.Outwards(reports), Parcel.Results.class);
            transaction.executeWithoutResult(status -> settle(reports, results.list()));
        }
        return acknowledged.size() == MOST || reports.size() == MOST;
    }

    private void settle(List<Outward> reports, List<Outcome> outcomes) {
        for (var i = 0; i < reports.size(); i++) {
            var one = reports.get(i);
            var outcome = i < outcomes.size() ? outcomes.get(i) : Outcome.UNOPENED;
            switch (outcome) {
                case APPLIED, REPEATED -> dispatches.told(List.of(one), clock.instant());
                case TOO_LATE -> {
                    dispatches.told(List.of(one), clock.instant());
                    events.publishEvent(new ReportReturned(one.report(), ReportReturned.Why.TOO_LATE));
                }
                case UNOPENED -> {
                    LOG.error("report {} does not open on the resident's side and is held", one.report());
                    dispatches.hold(one, clock.instant());
                    events.publishEvent(new ReportReturned(one.report(), ReportReturned.Why.UNOPENED));
                }
            }
        }
    }

    @Override
    public void destroy() {
        rounds.forEach(Rounds::close);
    }
}
