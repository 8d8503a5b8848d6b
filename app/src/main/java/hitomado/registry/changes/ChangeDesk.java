package hitomado.registry.changes;

import hitomado.platform.Acting;
import hitomado.platform.Permission;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import hitomado.platform.ids.Ids;
import hitomado.platform.rights.Rights;
import hitomado.registry.ChangeKind;
import hitomado.registry.ResidentId;
import hitomado.registry.changes.ChangeStore.Entry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// What every change does alike: the permission, the log of 異動, the audit trail, the event.
@Component
class ChangeDesk {
    private final ChangeStore store;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ChangeDesk(ChangeStore store, AuditTrail audit, Ids ids, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /// The people of a 職権 change, and the change that it cancels.
    record Concerned(
            Collection<ResidentId> persons, @Nullable UUID cancels) {}

    static void permit(Acting who) {
        Rights.demand(who.actor(), Permission.REGISTRY_CHANGE);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    UUID nextId() {
        return ids.next();
    }

    /// Writes the 異動 and its audit event; rows that follow carry its id.
    Entry open(Acting who, ChangeKind kind, Filing filing, Collection<ResidentId> persons) {
        var entry = new Entry(
                ids.next(),
                kind,
                filing.eventDate(),
                filing.filedOn(),
                clock.instant(),
                who.actor().key(),
                filing.caseRef(),
                null,
                null);
        write(who, entry, persons, AuditKind.REGISTER_CHANGED);
        return entry;
    }

    /// 職権 — without a filing, with the reason in words.
    Entry openExOfficio(Acting who, ChangeKind kind, ExOfficio why, Concerned concerned) {
        var entry = new Entry(
                ids.next(),
                kind,
                why.eventDate(),
                null,
                clock.instant(),
                who.actor().key(),
                why.caseRef(),
                why.reason(),
                concerned.cancels());
        write(
                who,
                entry,
                concerned.persons(),
                concerned.cancels() == null ? AuditKind.REGISTER_CORRECTED : AuditKind.REGISTER_CANCELLED);
        return entry;
    }

    private void write(Acting who, Entry entry, Collection<ResidentId> persons, AuditKind kind) {
        store.write(entry, persons);
        audit.record(AuditEvent.of(kind, who, "change:" + entry.id())
                .with("kind", entry.kind().name())
                .with("persons", Integer.toString(persons.size())));
    }

    void publish(Object event) {
        events.publishEvent(event);
    }
}
