package hitomado.casework;

import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.NotAllowed;
import hitomado.platform.NotFound;
import hitomado.platform.Permission;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import java.util.List;
import org.springframework.stereotype.Component;

/// 事案の権限 — one rule in two forms: the sections a member of staff sees (lists) and whether this case is one (pages).
@Component
class CaseRights {
    private final AuditTrail audit;

    CaseRights(AuditTrail audit) {
        this.audit = audit;
    }

    /// Sections whose cases this member of staff may see; none without the permission.
    List<String> sections(Actor.Staff who) {
        return who.may(Permission.CASE_WORK) ? List.of(who.section()) : List.of();
    }

    boolean sees(Actor.Staff who, CaseFile file) {
        return sections(who).contains(file.section());
    }

    CaseFile see(Actor.Staff who, CaseFile file) {
        if (!sees(who, file)) {
            audit.note(AuditEvent.of(AuditKind.FOREIGN_ID_REFUSED, Acting.by(who), "case:" + file.id()));
            throw new NotFound("case");
        }
        return file;
    }

    void work(Actor.Staff who) {
        if (!who.may(Permission.CASE_WORK)) {
            throw new NotAllowed("work on cases");
        }
    }

    void decide(Actor.Staff who) {
        if (!who.may(Permission.CASE_DECIDE)) {
            throw new NotAllowed("decide cases");
        }
    }
}
