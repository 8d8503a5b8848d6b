package hitomado.applications;

import hitomado.identity.Accounts;
import hitomado.identity.delegation.Delegations;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.NotFound;
import hitomado.platform.SignInLevel;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// 閲覧権 — a submission is seen by those it belongs to; for all others it does not exist.
@Component
class Viewers {
    private final Accounts accounts;
    private final AuditTrail audit;
    private final Delegations delegations;

    Viewers(Accounts accounts, AuditTrail audit, Delegations delegations) {
        this.delegations = delegations;
        this.accounts = accounts;
        this.audit = audit;
    }

    /// The viewer key of a person whom the office knows by this reference.
    static String person(String ref) {
        return "person:" + ref;
    }

    /// The viewer key of a proxy: it opens as long as the delegation is in force.
    static String delegation(UUID id) {
        return "delegation:" + id;
    }

    /// The keys under which an actor sees submissions: the account, the person it is bound to, and the delegations that
    /// it holds today.
    List<String> keys(Actor who) {
        return switch (who) {
            case Actor.Resident resident -> {
                var keys = new ArrayList<String>();
                keys.add(resident.key());
                accounts.find(resident.accountId())
                        .map(account -> account.personRef())
                        .ifPresent(ref -> keys.add(person(ref)));
                if (resident.level().reaches(SignInLevel.CARD)) {
                    delegations.live(resident.accountId()).forEach(id -> keys.add(delegation(id)));
                }
                yield List.copyOf(keys);
            }
            case Actor.Staff staff -> List.of(staff.key());
            case Actor.Process process -> List.of(process.key());
        };
    }

    /// The keys under which it is the actor's own: a proxy reading the notice does not read it for the person.
    List<String> ownKeys(Actor who) {
        return keys(who).stream().filter(key -> !key.startsWith("delegation:")).toList();
    }

    /// Somebody asked for what is not theirs: recorded, and answered as if it did not exist.
    NotFound refuse(Actor who, String subject) {
        audit.note(AuditEvent.of(AuditKind.FOREIGN_ID_REFUSED, Acting.by(who), subject));
        return new NotFound(subject);
    }
}
