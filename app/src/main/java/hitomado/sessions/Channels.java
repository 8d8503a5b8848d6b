package hitomado.sessions;

import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.NotFound;
import hitomado.platform.Permission;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import hitomado.platform.rights.Rights;
import hitomado.procedures.Catalogue;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 経路の移動 — a session comes to the counter, goes on at home, or is filed by somebody else; what the system knows of
/// it (経路・届出日・届出人の立場) follows at once.
@Service
@Transactional
public class Channels {
    private final SessionStore store;
    private final SubjectStore subjects;
    private final PartyStore parties;
    private final AnswerStore answers;
    private final Access access;
    private final Catalogue catalogue;
    private final AuditTrail audit;
    private final Clock clock;

    Channels(
            SessionStore store,
            SubjectStore subjects,
            PartyStore parties,
            AnswerStore answers,
            Access access,
            Catalogue catalogue,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.subjects = subjects;
        this.parties = parties;
        this.answers = answers;
        this.access = access;
        this.catalogue = catalogue;
        this.audit = audit;
        this.clock = clock;
    }

    /// An actor who showed a code takes part from now on.
    void enter(Acting who, SessionId id) {
        var row = store.lock(id).orElseThrow(() -> new NotFound("session"));
        var role = Access.roleOf(who.actor());
        if (row.delegation() != null && role == PartyRole.RESIDENT) {
            throw access.refuse(who.actor(), id); // a proxy does not pass on what was granted to them
        }
        parties.add(id, who, role, clock.instant());
        switch (role) {
            case STAFF -> move(who, row, Channel.COUNTER);
            case SUPPORTER -> {
                if (!row.channel().inPerson()) {
                    move(who, row, Channel.TERMINAL);
                }
            }
            case OWNER, RESIDENT -> {}
        }
        audit.record(AuditEvent.of(AuditKind.SESSION_JOINED, who, "session:" + id));
    }

    /// 受付の交代 — another member of staff of reception takes over what a colleague began at the counter.
    public void takeOver(Actor.Staff who, SessionId id) {
        Rights.demand(who, Permission.RECEPTION);
        var row = store.lock(id)
                .filter(found -> found.channel().inPerson() && found.state() == SessionState.OPEN)
                .orElseThrow(() -> access.refuse(who, id));
        enter(Acting.by(who), row.id());
    }

    /// The resident goes on at home with what was begun or continued at a counter; the card signs again.
    public void toOnline(Actor.Resident who, SessionId id) {
        var row = access.lockOpen(who, id);
        if (row.channel() != Channel.ONLINE) {
            move(Acting.by(who), row, Channel.ONLINE);
        }
    }

    /// 届出人 as reception saw them; whoever acts for somebody is not asked for the name again.
    public void filedBy(Acting who, SessionId id, FiledBy filer) {
        var row = access.lockOpen(who.actor(), id);
        store.setFiler(id, filer.member());
        answers.put(id, facts(row).filedBy(who, filer));
        answers.put(id, facts(row).filers(who, subjects.of(id), filer.member()));
    }

    private void move(Acting who, SessionStore.Row row, Channel channel) {
        store.setChannel(row.id(), channel);
        answers.put(row.id(), facts(row).at(who, channel));
        store.touch(row.id(), clock.instant());
    }

    private SystemFacts facts(SessionStore.Row row) {
        return new SystemFacts(catalogue.revision(row.revision()), clock);
    }
}
