package hitomado.notices;

import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// One round of everything that is due.
@Component
class OutreachRound {
    private final Collecting collecting;
    private final Sending sending;
    private final DoorWork doors;
    private final PassingOn passingOn;
    private final Outcomes outcomes;
    private final CampaignStore campaigns;
    private final SendStore sends;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OutreachRound(
            Collecting collecting,
            Sending sending,
            DoorWork doors,
            PassingOn passingOn,
            Outcomes outcomes,
            CampaignStore campaigns,
            SendStore sends,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.collecting = collecting;
        this.sending = sending;
        this.doors = doors;
        this.passingOn = passingOn;
        this.outcomes = outcomes;
        this.campaigns = campaigns;
        this.sends = sends;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// @param on false as soon as the node is going down
    void run(BooleanSupplier on) {
        collecting.all();
        var more = true;
        while (more && on.getAsBoolean()) {
            more = sending.batch() > 0;
        }
        doors.deliver(on);
        passingOn.all(on);
        doors.deliver(on);
        outcomes.count();
        var today = LocalDate.now(clock);
        transaction.executeWithoutResult(status -> {
            sends.expireHeld(today);
            campaigns.finish(clock.instant(), today).forEach(this::done);
        });
    }

    private void done(CampaignId id) {
        var who = Acting.by(new Actor.Process("outreach"));
        audit.record(
                AuditEvent.of(AuditKind.OUTREACH_SENT, who, "campaign:" + id).with("state", "DONE"));
    }
}
