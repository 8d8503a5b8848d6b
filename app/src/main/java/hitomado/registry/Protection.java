package hitomado.registry;

import hitomado.platform.FilerBasis;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;

/// 支援措置の適用 — decides for each read what is hidden and whether the filer is turned away.
@Component
class Protection {
    private final ProtectionStore store;
    private final AuditTrail audit;

    Protection(ProtectionStore store, AuditTrail audit) {
        this.store = store;
        this.audit = audit;
    }

    /// What holds for one read of some persons.
    ///
    /// @param stops persons who carry a stop sign
    /// @param hidden persons whose address the asker may not see
    record Shield(Set<ResidentId> stops, Set<ResidentId> hidden) {}

    Shield over(Asking asking, Collection<ResidentId> persons) {
        var stops = store.protectedAmong(persons);
        var acting = asking.acting();
        if (asking.protectedRead() && acting != null) {
            stops.forEach(person -> audit.record(AuditEvent.of(AuditKind.PROTECTED_READ, acting, "person:" + person)));
        }
        return new Shield(stops, asking.protectedRead() ? Set.of() : stops);
    }

    /// 事務処理要領: the 相手方 and any proxy or messenger are always refused, and so is a parent or a member of the
    /// same
    /// household who is the 相手方; another relative only if they are protected together.
    boolean refuses(Asking asking, ResidentId subject, Shield shield) {
        var filer = asking.filer();
        if (shield.stops().isEmpty()) {
            return false;
        }
        if (asking.basis() == FilerBasis.PROXY || asking.basis() == FilerBasis.MESSENGER) {
            return true;
        }
        if (filer == null) {
            return false;
        }
        var identity = store.identityOf(filer);
        var opponent = store.opponents(shield.stops()).stream()
                .anyMatch(known -> identity.stream().anyMatch(known::mayBe));
        return opponent || !(filer.equals(subject) || shield.stops().contains(filer));
    }
}
