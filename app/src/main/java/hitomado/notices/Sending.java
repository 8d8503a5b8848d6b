package hitomado.notices;

import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// 発送 — checks a batch once more, and in one transaction writes who is told, the inbox and the envelopes.
///
/// Whatever kills the process, a send is either still waiting or in the inbox, never both and never twice.
@Component
class Sending {
    static final int BATCH = 500;
    private static final int TRIES = 3;
    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final Acting SENDER = Acting.by(new Actor.Process("outreach"));
    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

    private final DueSends dueSends;
    private final SendStore sends;
    private final SendFactReader facts;
    private final InboxStore inbox;
    private final Envelopes envelopes;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Sending(
            DueSends dueSends,
            SendStore sends,
            SendFactReader facts,
            InboxStore inbox,
            Envelopes envelopes,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.dueSends = dueSends;
        this.sends = sends;
        this.facts = facts;
        this.inbox = inbox;
        this.envelopes = envelopes;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// One batch; how many it looked at, 0 where nothing is due.
    int batch() {
        try {
            var settled = transaction.execute(status -> settle(dueSends.claim(BATCH)));
            return settled;
        } catch (RuntimeException e) {
            LOG.error("a batch of notices failed and is sent one by one", e);
            return oneByOne(dueSends.next(BATCH));
        }
    }

    /// One that fails must not hold up the others.
    private int oneByOne(List<UUID> ids) {
        for (var id : ids) {
            try {
                transaction.executeWithoutResult(status -> settle(dueSends.claim(id)));
            } catch (RuntimeException e) {
                LOG.error("notice {} could not be sent", id, e);
                sends.failed(
                        id, e.getClass().getSimpleName(), TRIES, clock.instant().plus(PAUSE));
            }
        }
        return ids.size();
    }

    private int settle(List<WaitingSend> due) {
        if (due.isEmpty()) {
            return 0;
        }
        var known = facts.read(SENDER, due);
        var check = new SendCheck(known, clock);
        var states = new LinkedHashMap<WaitingSend, SendState>();
        due.forEach(send -> states.put(send, check.of(send)));
        sends.settle(states);
        var told = due.stream()
                .filter(send -> states.get(send) instanceof SendState.Sent)
                .toList();
        if (!told.isEmpty()) {
            inbox.tell(told);
            envelopes.write(told, known);
        }
        record(states);
        return due.size();
    }

    private void record(Map<WaitingSend, SendState> states) {
        var byCampaign = states.keySet().stream().collect(Collectors.groupingBy(WaitingSend::campaign));
        byCampaign.forEach((campaign, all) -> {
            var event = AuditEvent.of(AuditKind.OUTREACH_SENT, SENDER, "campaign:" + campaign);
            var counts = all.stream()
                    .map(send -> states.getOrDefault(send, new SendState.Held()).code())
                    .collect(Collectors.groupingBy(code -> code, Collectors.counting()));
            for (var count : counts.entrySet()) {
                event = event.with(count.getKey(), count.getValue().toString());
            }
            audit.record(event);
        });
    }
}
