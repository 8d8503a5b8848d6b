package hitomado.registry.matching;

import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.NotFound;
import hitomado.platform.Permission;
import hitomado.platform.Purpose;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import hitomado.platform.rights.Rights;
import hitomado.registry.Asking;
import hitomado.registry.BasicFour;
import hitomado.registry.Reading;
import hitomado.registry.ResidentId;
import hitomado.registry.Residents;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 利用者の照合 — answers who a signed-in person is; what is doubtful waits for staff, whose decision counts from then on.
@Service
@Transactional
public class Matches {
    private static final Acting MATCHING = Acting.by(new Actor.Process("matching"));
    private static final int MOST = 200;

    private final MatchStore store;
    private final Residents residents;
    private final AuditTrail audit;

    Matches(MatchStore store, Residents residents, AuditTrail audit) {
        this.store = store;
        this.residents = residents;
        this.audit = audit;
    }

    /// Who this is; shows nothing of anybody, so nothing is logged.
    @Transactional(readOnly = true)
    public Match match(String account, BasicFour four) {
        var confirmed = store.confirmed(account, four);
        return confirmed.isPresent()
                ? new Match.Sure(confirmed.get())
                : MatchRule.decide(four.address(), store.namesakes(four));
    }

    /// As above, and a doubt goes onto the list of staff.
    public Match matchOrAsk(String account, BasicFour four) {
        var match = match(account, four);
        if (match instanceof Match.Doubtful) {
            store.open(account, four)
                    .ifPresent(id -> audit.record(AuditEvent.of(AuditKind.MATCH_DOUBTFUL, MATCHING, "match:" + id)
                            .with("account", account)));
        }
        return match;
    }

    /// 照合待ちの一覧, the oldest first.
    public List<Doubt> doubts(Actor.Staff who) {
        permit(who);
        return store.doubts(MOST);
    }

    /// One doubt with those of the register whom it may mean; each read is logged.
    ///
    /// @throws NotFound where it is not open
    public Sides open(Actor.Staff who, UUID id) {
        permit(who);
        var doubt = store.find(id).orElseThrow(() -> new NotFound("match " + id));
        var asking = Asking.by(who, Purpose.MATCHING);
        var candidates = store.namesakes(doubt.said()).stream()
                .map(one -> new Candidate(one.person(), residents.open(asking, one.person())))
                .toList();
        audit.record(AuditEvent.of(AuditKind.MATCH_VIEWED, Acting.by(who), "match:" + id)
                .with("candidates", Integer.toString(candidates.size())));
        return new Sides(doubt, candidates);
    }

    /// 双方 — what the provider said, and what the register holds.
    public record Sides(Doubt doubt, List<Candidate> candidates) {
        public Sides {
            candidates = List.copyOf(candidates);
        }
    }

    /// @param reading what this member of staff may see of the person
    public record Candidate(ResidentId person, Reading reading) {}

    /// It is this person; false where somebody else has decided meanwhile, or the person is none of the candidates.
    public boolean confirm(Actor.Staff who, UUID id, ResidentId person) {
        permit(who);
        var doubt = store.find(id);
        var done = doubt.isPresent()
                && store.namesakes(doubt.get().said()).stream()
                        .anyMatch(one -> one.person().equals(person))
                && residents.open(Asking.by(who, Purpose.MATCHING), person) instanceof Reading.Opened
                && store.confirm(id, person, who.key());
        if (done) {
            audit.record(AuditEvent.of(AuditKind.MATCH_CONFIRMED, Acting.by(who), "match:" + id)
                    .with("person", person.toString()));
        }
        return done;
    }

    /// It is none of them; the person goes on unmatched.
    public boolean reject(Actor.Staff who, UUID id) {
        permit(who);
        var done = store.reject(id, who.key());
        if (done) {
            audit.record(AuditEvent.of(AuditKind.MATCH_REJECTED, Acting.by(who), "match:" + id));
        }
        return done;
    }

    private static void permit(Actor.Staff who) {
        Rights.demand(who, Permission.ACCOUNT_MATCH);
    }
}
