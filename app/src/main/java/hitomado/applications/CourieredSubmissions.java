package hitomado.applications;

import hitomado.applications.ArrivalStore.Waiting;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import hitomado.platform.layers.InLayer;
import hitomado.platform.layers.Layer;
import hitomado.procedures.Catalogue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 他の網からの申請の受け渡し — to casework the same door: what came over from the resident's network, beside what was
/// submitted on this one at the counter.
@Service
@Primary
@InLayer(Layer.MYNUMBER)
@Transactional
class CourieredSubmissions implements Submissions {
    private static final Logger LOG = LoggerFactory.getLogger(CourieredSubmissions.class);
    private static final Acting DOOR = Acting.by(new Actor.Process("door"));
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final QueuedSubmissions here;
    private final ArrivalStore arrivals;
    private final DispatchStore dispatches;
    private final Contents contents;
    private final AuditTrail audit;
    private final Clock clock;

    CourieredSubmissions(
            QueuedSubmissions here,
            ArrivalStore arrivals,
            DispatchStore dispatches,
            Contents contents,
            AuditTrail audit,
            Clock clock) {
        this.here = here;
        this.arrivals = arrivals;
        this.dispatches = dispatches;
        this.contents = contents;
        this.audit = audit;
        this.clock = clock;
    }

    /// What opens and seals.
    @Service
    @InLayer(Layer.MYNUMBER)
    record Contents(OfficeSeal office, ReplyStore replies, ParcelSeal parcels, Receipts receipts, Catalogue catalogue) {
        Optional<SubmittedApplication> findApplication(Waiting one) {
            return office.findOpened(OfficeSeal.Kind.APPLICATION, one.id(), one.sealed(), WireApplication.class)
                    .map(wire -> wire.application(receipts, catalogue.revision(wire.revision())));
        }

        Optional<ResidentReply> findReply(Waiting one) {
            return replies.findOpened(one);
        }
    }

    @Override
    public List<SubmittedApplication> take(int most) {
        return both(here.take(most), opened("APPLICATION", most, contents::findApplication));
    }

    @Override
    public void acknowledge(ApplicationId application, String caseNumber) {
        if (!arrivals.acknowledge(application.value(), caseNumber, clock.instant())) {
            here.acknowledge(application, caseNumber);
        }
    }

    @Override
    public List<ResidentReply> takeReplies(int most) {
        return both(
                here.takeReplies(most),
                opened("REPLY", most, contents::findReply).stream()
                        .sorted(Comparator.comparing(ResidentReply::at))
                        .toList());
    }

    @Override
    public void acknowledgeReply(UUID reply) {
        if (!arrivals.acknowledge(reply, null, clock.instant())) {
            here.acknowledgeReply(reply);
        }
    }

    @Override
    public List<Unopened> unopened(int most) {
        return both(here.unopened(most), arrivals.unopened(most, contents.receipts()));
    }

    /// What became of a report over there is not known here: it is carried until it is applied or has come too late.
    @Override
    public ReportResult report(UUID report, ApplicationId application, StatusReport what) {
        if (arrivals.findReceipt(application.value()).isEmpty()) {
            return here.report(report, application, what);
        }
        var sealed = new Parcel.Outward(
                report, application.value(), contents.parcels().seal(report, what));
        return dispatches.add(sealed, clock.instant()) ? ReportResult.APPLIED : ReportResult.REPEATED;
    }

    private <T> List<T> opened(String kind, int most, Function<Waiting, Optional<T>> open) {
        Instant now = clock.instant();
        var opened = new ArrayList<T>();
        var broken = new ArrayList<UUID>();
        for (var one : arrivals.take(kind, most, now, now.minus(PATIENCE))) {
            open.apply(one).ifPresentOrElse(opened::add, () -> broken.add(one.id()));
        }
        arrivals.markBroken(broken, now).forEach(this::tellBroken);
        return opened;
    }

    private void tellBroken(UUID id) {
        LOG.error("a seal of an arrival does not open: {}", id);
        audit.record(AuditEvent.of(AuditKind.SEAL_BROKEN, DOOR, "arrival:" + id));
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
