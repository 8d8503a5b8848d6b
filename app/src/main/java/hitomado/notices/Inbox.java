package hitomado.notices;

import hitomado.applications.Filings;
import hitomado.applications.MoreNotices;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.Lang;
import hitomado.platform.NotFound;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import hitomado.procedures.Catalogue;
import hitomado.procedures.LifeEvent;
import hitomado.procedures.Programme;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// 制度のお知らせ一覧 — what a resident was told, read, and followed to an application; never reads the register.
///
/// Runs outside of transactions: [Receivers] may have to wait for the office, and each change is one statement.
@Service
public class Inbox implements MoreNotices {
    private final InboxStore store;
    private final CampaignStore campaigns;
    private final Receivers receivers;
    private final Catalogue catalogue;
    private final AuditTrail audit;

    Inbox(InboxStore store, CampaignStore campaigns, Receivers receivers, Catalogue catalogue, AuditTrail audit) {
        this.store = store;
        this.campaigns = campaigns;
        this.receivers = receivers;
        this.catalogue = catalogue;
        this.audit = audit;
    }

    /// A notice with what its campaign and programme say.
    ///
    /// @param applies whether its link begins the application itself; else it looks at all programmes
    public record Opened(OutreachNotice notice, Programme programme, CampaignPlan plan, boolean applies) {}

    @Override
    public List<Entry> newest(Actor who, Lang lang) {
        var definitions = catalogue.current();
        return receivers.find(who).map(person -> store.of(person, Filings.PAGE)).orElse(List.of()).stream()
                .map(notice -> new Entry(
                        definitions
                                .findProgramme(notice.programme())
                                .map(programme -> programme.title().in(lang))
                                .orElse(notice.programme()),
                        notice.toldAt(),
                        "/my/notices/" + notice.id(),
                        notice.opened()))
                .toList();
    }

    @Override
    public int unread(Actor who) {
        return receivers.find(who).map(store::unread).orElse(0);
    }

    /// The person reads it.
    ///
    /// @throws NotFound where it is not theirs
    public Opened open(Actor who, UUID id) {
        var notice = own(who, id);
        store.opened(id);
        var programme =
                catalogue.current().findProgramme(notice.programme()).orElseThrow(() -> new NotFound("programme"));
        var plan = campaigns.find(notice.campaign()).orElseThrow().plan();
        var applies = lifeEvent(programme).isPresent();
        return new Opened(notice, programme, plan, applies);
    }

    /// The topic of a notice of the person.
    public String topic(Actor who, UUID id) {
        return catalogue
                .current()
                .findProgramme(own(who, id).programme())
                .map(Programme::topic)
                .orElse("");
    }

    /// The person goes on to apply; gives the life event to begin.
    public String follow(Actor who, UUID id) {
        var notice = own(who, id);
        store.followed(id);
        return catalogue
                .current()
                .findProgramme(notice.programme())
                .flatMap(this::lifeEvent)
                .orElse("benefits");
    }

    /// The one that is only about such procedures, where the definitions have one.
    private Optional<String> lifeEvent(Programme programme) {
        return programme
                .findProcedure()
                .flatMap(procedure -> catalogue.current().lifeEvents().values().stream()
                        .filter(event -> event.procedures().contains(procedure) && !event.asksForPeople())
                        .map(LifeEvent::id)
                        .findFirst());
    }

    private OutreachNotice own(Actor who, UUID id) {
        return receivers.find(who).flatMap(person -> store.find(person, id)).orElseThrow(() -> {
            audit.note(AuditEvent.of(AuditKind.FOREIGN_ID_REFUSED, Acting.by(who), "outreach:" + id));
            return new NotFound("notice");
        });
    }
}
