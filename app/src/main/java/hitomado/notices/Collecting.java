package hitomado.notices;

import hitomado.eligibility.Entitlements;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// 対象者の取込み — takes over, page by page, those entitled whom nobody told on that occasion.
@Component
class Collecting {
    private static final int PAGE = 1_000;

    private final CollectionStore campaigns;
    private final SendStore sends;
    private final Entitlements entitlements;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Collecting(
            CollectionStore campaigns,
            SendStore sends,
            Entitlements entitlements,
            TransactionTemplate transaction,
            Clock clock) {
        this.campaigns = campaigns;
        this.sends = sends;
        this.entitlements = entitlements;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// All pages of all campaigns that are not complete; each page is one transaction, so that it may be cut off
    /// anywhere.
    void all() {
        for (var id : campaigns.uncollected()) {
            var more = true;
            while (more) {
                more = Boolean.TRUE.equals(transaction.execute(status -> page(id)));
            }
        }
    }

    private boolean page(CampaignId id) {
        var cursor = campaigns.lockCursor(id);
        if (cursor.isEmpty()) {
            return false;
        }
        var found = entitlements.current(cursor.get().programme(), cursor.get().after(), PAGE);
        if (!found.isEmpty()) {
            sends.add(id, found);
        }
        var last = found.size() < PAGE;
        campaigns.collectedTo(id, found.isEmpty() ? null : found.getLast().id(), last ? clock.instant() : null);
        return !last;
    }

    /// Looks again for those found since; from a little before, because ids are made before they are committed.
    void again(String programme) {
        campaigns.findStanding(programme).ifPresent(campaign -> campaigns.collectFrom(campaign, recent()));
    }

    /// Looks at everybody again: who is entitled anew after a pause keeps the old id.
    void fromTheBeginning() {
        campaigns.standing().forEach(id -> campaigns.collectFrom(id, new UUID(0, 0)));
    }

    /// The lowest UUIDv7 of ten minutes ago.
    private UUID recent() {
        var time = clock.instant().minusSeconds(600).toEpochMilli();
        return new UUID(time << 16, 0);
    }
}
