package hitomado.applications;

import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.FilerBasis;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Locks an application for one whom it belongs to.
@Component
class Owned {
    private final StatusStore status;
    private final FilingStore filings;
    private final Viewers viewers;

    Owned(StatusStore status, FilingStore filings, Viewers viewers) {
        this.status = status;
        this.filings = filings;
        this.viewers = viewers;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    StatusStore.Locked lock(Actor who, ApplicationId id) {
        var found = status.lock(id);
        if (found.isPresent() && filings.belongs(found.get().submission(), viewers.keys(who))) {
            return found.get();
        }
        throw viewers.refuse(who, "application:" + id);
    }

    /// 立場 — as whom one acts on it: a proxy, to whom only the delegation opens it, acts for the person.
    @Transactional(propagation = Propagation.MANDATORY)
    Acting acting(Acting who, StatusStore.Locked locked) {
        if (filings.belongs(locked.submission(), viewers.ownKeys(who.actor()))) {
            return who;
        }
        return filings.findRepresented(locked.submission())
                .map(person -> who.forPerson(person, FilerBasis.PROXY))
                .orElse(who);
    }
}
