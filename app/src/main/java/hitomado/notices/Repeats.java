package hitomado.notices;

import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.Permission;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import hitomado.platform.rights.Rights;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 再送 — what got stuck or failed waits again; keys stay, so that nobody is told twice.
@Service
@Transactional
public class Repeats {
    private final SendStore sends;
    private final DeliveryStore deliveries;
    private final OutreachWork work;
    private final AuditTrail audit;

    Repeats(SendStore sends, DeliveryStore deliveries, OutreachWork work, AuditTrail audit) {
        this.sends = sends;
        this.deliveries = deliveries;
        this.work = work;
        this.audit = audit;
    }

    /// Tells how many wait again.
    public int again(Actor.Staff who, CampaignId id) {
        Rights.demand(who, Permission.OUTREACH_STOP);
        var count = sends.again(id) + deliveries.again();
        audit.record(AuditEvent.of(AuditKind.OUTREACH_SENT, Acting.by(who), "campaign:" + id)
                .with("again", Integer.toString(count)));
        work.soon();
        return count;
    }
}
