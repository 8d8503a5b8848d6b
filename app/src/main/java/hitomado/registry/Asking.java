package hitomado.registry;

import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.FilerBasis;
import hitomado.platform.Permission;
import hitomado.platform.Purpose;
import org.jspecify.annotations.Nullable;

/// 照会 — who asks the register, for what, and on whose behalf; every read names one.
///
/// @param actor key of the actor for the log
/// @param label section or name as the resident will read it in the access list
/// @param protectedRead whether the address of a person under 支援措置 may be shown
/// @param acting the actor as the audit trail knows them; null for a request that came over the door of facts
/// @param filer the resident who stands behind the request (届出人), where the office knows them
/// @param basis by what right the filer acts for somebody else
public record Asking(
        String actor,
        String label,
        Purpose purpose,
        boolean protectedRead,
        @Nullable Acting acting,
        @Nullable ResidentId filer,
        @Nullable FilerBasis basis) {

    /// Staff or a job of the office, for a purpose.
    public static Asking by(Actor actor, Purpose purpose) {
        var label = actor instanceof Actor.Staff staff ? staff.section() : actor.label();
        var all = actor instanceof Actor.Staff && actor.may(Permission.REGISTRY_PROTECTED_READ);
        return new Asking(actor.key(), label, purpose, all, Acting.by(actor), null, null);
    }

    /// Staff on behalf of a resident who acts as `who.basis()` for somebody; the filer is named with
    /// [#filedBy].
    public static Asking by(Acting who, Purpose purpose) {
        var asking = by(who.actor(), purpose);
        return new Asking(asking.actor, asking.label, purpose, asking.protectedRead, who, null, who.basis());
    }

    /// A signed-in resident (本人) known by key and label only, as over the door of facts.
    public static Asking resident(String actor, String label, Purpose purpose) {
        return new Asking(actor, label, purpose, false, null, null, FilerBasis.SELF);
    }

    public Asking filedBy(ResidentId person, FilerBasis as) {
        return new Asking(actor, label, purpose, protectedRead, acting, person, as);
    }
}
