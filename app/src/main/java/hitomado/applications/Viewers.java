package hitomado.applications;

import hitomado.identity.Accounts;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.NotFound;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import java.util.List;
import org.springframework.stereotype.Component;

/// 閲覧権 — a submission is seen by those it belongs to; for all others it does not exist.
@Component
class Viewers {
    private final Accounts accounts;
    private final AuditTrail audit;

    Viewers(Accounts accounts, AuditTrail audit) {
        this.accounts = accounts;
        this.audit = audit;
    }

    /// The viewer key of a person whom the office knows by this reference.
    static String person(String ref) {
        return "person:" + ref;
    }

    /// The keys under which an actor sees submissions: the account, and the person it is bound to.
    List<String> keys(Actor who) {
        return switch (who) {
            case Actor.Resident resident ->
                accounts.find(resident.accountId())
                        .map(account -> account.personRef())
                        .map(ref -> List.of(resident.key(), person(ref)))
                        .orElse(List.of(resident.key()));
            case Actor.Staff staff -> List.of(staff.key());
            case Actor.Process process -> List.of(process.key());
        };
    }

    /// Somebody asked for what is not theirs: recorded, and answered as if it did not exist.
    NotFound refuse(Actor who, String subject) {
        audit.note(AuditEvent.of(AuditKind.FOREIGN_ID_REFUSED, Acting.by(who), subject));
        return new NotFound(subject);
    }
}
