package hitomado.notices;

import hitomado.notices.CampaignResult.Why;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.NotFound;
import hitomado.platform.Permission;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import hitomado.platform.ids.Ids;
import hitomado.platform.rights.Rights;
import hitomado.procedures.Catalogue;
import hitomado.procedures.Programme;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 案内の作成と承認 — one person prepares, another approves; only then anything leaves.
@Service
@Transactional
public class Campaigns {
    private static final int SHOWN = 100;

    private final CampaignStore store;
    private final Catalogue catalogue;
    private final OutreachWork work;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    Campaigns(CampaignStore store, Catalogue catalogue, OutreachWork work, AuditTrail audit, Ids ids, Clock clock) {
        this.store = store;
        this.catalogue = catalogue;
        this.work = work;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /// Newest first.
    @Transactional(readOnly = true)
    public List<Campaign> newest(Actor.Staff who) {
        see(who);
        return store.newest(SHOWN);
    }

    /// @throws NotFound where there is none such
    @Transactional(readOnly = true)
    public Campaign campaign(Actor.Staff who, CampaignId id) {
        see(who);
        return store.find(id).orElseThrow(() -> new NotFound("campaign"));
    }

    /// The order of channels that a programme names; the usual one where there is none such.
    public List<Channel> usualChannels(String programme) {
        return Channel.of(catalogue
                .current()
                .findProgramme(programme)
                .map(found -> found.push().ways())
                .orElse(Programme.Way.USUAL));
    }

    /// A new draft.
    public CampaignResult prepare(Actor.Staff who, String programme, CampaignPlan plan) {
        Rights.demand(who, Permission.OUTREACH_PREPARE);
        var definitions = catalogue.current();
        var found = definitions.findProgramme(programme).orElseThrow(() -> new NotFound("programme"));
        var refused = refused(found, plan);
        if (refused != null) {
            return new CampaignResult.Refused(refused);
        }
        var id = new CampaignId(ids.next());
        if (!store.insert(id, programme, definitions.revision(), plan, writer(who))) {
            return new CampaignResult.Refused(Why.OPEN_ALREADY);
        }
        record(AuditKind.OUTREACH_PREPARED, who, id, programme);
        return new CampaignResult.Done(id);
    }

    /// Another text or plan for a draft; who changes it has prepared it from now on.
    public CampaignResult change(Actor.Staff who, CampaignId id, CampaignPlan plan) {
        Rights.demand(who, Permission.OUTREACH_PREPARE);
        var programme = programme(id);
        var refused = refused(programme, plan);
        if (refused != null) {
            return new CampaignResult.Refused(refused);
        }
        return done(store.change(id, plan, writer(who)), AuditKind.OUTREACH_PREPARED, who, id);
    }

    /// Asks for approval.
    public CampaignResult submit(Actor.Staff who, CampaignId id) {
        Rights.demand(who, Permission.OUTREACH_PREPARE);
        return done(store.submit(id), AuditKind.OUTREACH_PREPARED, who, id);
    }

    /// Approves what somebody else prepared; from now on it is sent.
    public CampaignResult approve(Actor.Staff who, CampaignId id) {
        Rights.demand(who, Permission.OUTREACH_APPROVE);
        var campaign = store.find(id).orElseThrow(() -> new NotFound("campaign"));
        if (campaign.preparedBy().equals(who.accountId())) {
            return new CampaignResult.Refused(Why.SAME_PERSON);
        }
        var refused = refused(programme(id), campaign.plan());
        if (refused != null) {
            return new CampaignResult.Refused(refused);
        }
        var result = done(store.approve(id, writer(who)), AuditKind.OUTREACH_APPROVED, who, id);
        work.soon();
        return result;
    }

    /// 差戻し — back to a draft, with the reason.
    public CampaignResult sendBack(Actor.Staff who, CampaignId id, String reason) {
        Rights.demand(who, Permission.OUTREACH_APPROVE);
        return done(store.sendBack(id, reason), AuditKind.OUTREACH_STOPPED, who, id);
    }

    /// Stops at once; whoever waits is not told until it goes on.
    public CampaignResult stop(Actor.Staff who, CampaignId id, String reason) {
        Rights.demand(who, Permission.OUTREACH_STOP);
        return done(store.stop(id, writer(who), reason), AuditKind.OUTREACH_STOPPED, who, id);
    }

    /// Goes on with what had been approved.
    public CampaignResult resume(Actor.Staff who, CampaignId id) {
        Rights.demand(who, Permission.OUTREACH_APPROVE);
        var campaign = store.find(id).orElseThrow(() -> new NotFound("campaign"));
        if (campaign.preparedBy().equals(who.accountId())) {
            return new CampaignResult.Refused(Why.SAME_PERSON);
        }
        var result = done(store.resume(id), AuditKind.OUTREACH_APPROVED, who, id);
        work.soon();
        return result;
    }

    private @Nullable Why refused(Programme programme, CampaignPlan plan) {
        var addition = plan.addition();
        var given = List.of(addition.ja(), addition.easy(), addition.en());
        if (!programme.push().allowed()) {
            return Why.NOT_PUSHED;
        } else if (programme.citation().unverified()) {
            return Why.UNVERIFIED;
        } else if (plan.expiresOn().isBefore(LocalDate.now(clock))) {
            return Why.EXPIRED;
        }
        var written = given.stream().filter(text -> !text.isBlank()).count();
        return written == 0 || written == given.size() ? null : Why.LANGUAGE_MISSING;
    }

    private Programme programme(CampaignId id) {
        return store.find(id)
                .flatMap(campaign -> catalogue.current().findProgramme(campaign.programme()))
                .orElseThrow(() -> new NotFound("programme"));
    }

    private CampaignResult done(boolean done, AuditKind kind, Actor.Staff who, CampaignId id) {
        if (!done) {
            return new CampaignResult.Refused(Why.OTHER_STATE);
        }
        record(kind, who, id, store.find(id).map(Campaign::programme).orElse(""));
        return new CampaignResult.Done(id);
    }

    private void record(AuditKind kind, Actor.Staff who, CampaignId id, String programme) {
        audit.record(AuditEvent.of(kind, Acting.by(who), "campaign:" + id)
                .with("programme", programme)
                .with("state", store.find(id).map(found -> found.state().code()).orElse("")));
    }

    private CampaignStore.Writer writer(Actor.Staff who) {
        return new CampaignStore.Writer(who.accountId(), who.name(), clock.instant());
    }

    private static void see(Actor.Staff who) {
        Rights.demand(who, Permission.OUTREACH_READ);
    }
}
