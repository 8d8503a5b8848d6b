package hitomado.casework;

import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.NotFound;
import hitomado.platform.Permission;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import hitomado.platform.rights.Rights;
import hitomado.platform.rights.Thing;
import hitomado.platform.rights.ThingColumns;
import hitomado.platform.rights.Use;
import org.springframework.stereotype.Component;

/// 事案の権限 — what matters of a case for [Rights], as an object for pages and as columns for lists.
@Component
class CaseRights {
    private static final Use READ = Use.of(Permission.CASE_READ);
    private static final ThingColumns COLUMNS =
            new ThingColumns("section", "null::text", "claimed_by", "(closed_at is not null)", "guarded");

    private final AuditTrail audit;

    CaseRights(AuditTrail audit) {
        this.audit = audit;
    }

    /// The cases that this member of staff sees in lists.
    static Rights.Clause seen(Actor.Staff who) {
        return Rights.where(who, READ, COLUMNS);
    }

    static boolean sees(Actor.Staff who, CaseFile file) {
        return Rights.reaches(who, READ, thing(file));
    }

    static boolean may(Actor.Staff who, Permission permission, CaseFile file) {
        return Rights.reaches(who, Use.of(permission), thing(file));
    }

    /// The case for somebody who may see it; for all others it does not exist.
    CaseFile see(Actor.Staff who, CaseFile file) {
        if (!sees(who, file)) {
            audit.note(AuditEvent.of(AuditKind.FOREIGN_ID_REFUSED, Acting.by(who), "case:" + file.id()));
            throw new NotFound("case");
        }
        return file;
    }

    /// The same, and the permission reaches it.
    CaseFile demand(Actor.Staff who, Permission permission, CaseFile file) {
        Rights.demand(who, Use.of(permission), thing(see(who, file)));
        return file;
    }

    private static Thing thing(CaseFile file) {
        var claim = file.claim();
        return new Thing(
                file.section(),
                null,
                claim == null ? null : claim.by(),
                file.state().ended(),
                file.guarded());
    }
}
