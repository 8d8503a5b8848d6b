package hitomado.casework;

import hitomado.applications.DeliveryKind;
import hitomado.applications.StatusReport;
import hitomado.platform.Actor;
import hitomado.platform.Permission;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import hitomado.platform.ids.Ids;
import hitomado.platform.jobs.Jobs;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 交付 — hands over the result: a notice at once, a paper as soon as it is drawn; and orders papers for the file.
@Service
@Transactional
public class Deliveries {
    private final Cases cases;
    private final CaseStore store;
    private final CaseItemStore items;
    private final CasePrintStore prints;
    private final Guarded guarded;
    private final Transitions transitions;
    private final Reports reports;
    private final Jobs jobs;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    Deliveries(
            Cases cases,
            CaseStore store,
            CaseItemStore items,
            CasePrintStore prints,
            Guarded guarded,
            Transitions transitions,
            Reports reports,
            Jobs jobs,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.cases = cases;
        this.store = store;
        this.items = items;
        this.prints = prints;
        this.guarded = guarded;
        this.transitions = transitions;
        this.reports = reports;
        this.jobs = jobs;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /// 交付するもの.
    ///
    /// @param paper what is drawn and handed over with it; null where the words are all
    public record Delivery(DeliveryKind kind, String title, String text, Print.@Nullable Kind paper) {
        public Delivery {
            title = title.strip();
            text = text.strip();
        }
    }

    /// Delivers; with a paper the case is done when the job has drawn it.
    public ActionResult deliver(Actor.Staff who, CaseId id, int version, Delivery delivery) {
        var file = guarded.refreshed(cases.lock(who, id, Permission.CASE_DELIVER), items.people(id));
        if (delivery.title().isEmpty() || delivery.text().isEmpty()) {
            return new ActionResult.Refused("casework.refused.delivery");
        }
        if (CaseReading.masks(who, file) && (delivery.paper() != null || delivery.kind() == DeliveryKind.POST)) {
            return new ActionResult.Refused("casework.refused.guardedDelivery");
        }
        if (delivery.paper() != null) {
            return order(who, file, version, delivery);
        }
        var step = new Transitions.Step(who, file, version, CaseAction.DELIVER, delivery.title());
        var result = transitions.take(step);
        if (result instanceof ActionResult.Done) {
            audit.record(Cases.event(AuditKind.CASE_DELIVERED, who, id));
            reports.send(file, new StatusReport.Delivered(delivery.kind(), delivery.title(), delivery.text(), null));
        }
        return result;
    }

    private ActionResult order(Actor.Staff who, CaseFile file, int version, Delivery delivery) {
        var check = transitions.check(new Transitions.Step(who, file, version, CaseAction.DELIVER, ""));
        if (check != null) {
            return check;
        }
        if (prints.of(file.id()).stream().anyMatch(print -> print.delivers() && print.waiting())) {
            return new ActionResult.Refused("casework.refused.printing");
        }
        order(who, file, delivery, true);
        return new ActionResult.Done(file.state());
    }

    /// Orders a paper for the file; the case stays as it is. Drawn without addresses for who may not see them.
    public ActionResult print(Actor.Staff who, CaseId id, Print.Kind kind, String title) {
        var file = guarded.refreshed(cases.lock(who, id, Permission.CASE_PRINT), items.people(id));
        order(who, file, new Delivery(DeliveryKind.DOCUMENT, title, "", kind), false);
        return new ActionResult.Done(file.state());
    }

    private void order(Actor.Staff who, CaseFile file, Delivery delivery, boolean delivers) {
        var kind = delivery.paper();
        if (kind == null) {
            throw new IllegalArgumentException("no paper");
        }
        var print = new Print(
                ids.next(),
                file.id(),
                kind,
                delivers,
                delivery.title(),
                delivery.text(),
                CaseReading.masks(who, file),
                who.key(),
                who.label(),
                clock.instant(),
                null,
                null,
                null,
                "");
        prints.insert(print);
        audit.record(Cases.event(AuditKind.PDF_RENDERED, who, file.id())
                .with("print", print.id().toString()));
        jobs.enqueue(Printing.NAME, print.id().toString(), new Printing.Order(print.id()));
    }

    /// The paper is drawn: it lies with the case, and a delivering one ends the case.
    ///
    /// @return false where it was drawn and kept before
    boolean drawn(Print print, UUID pdf) {
        var file = store.lock(print.about()).orElseThrow();
        if (!prints.end(print.id(), clock.instant(), pdf)) {
            return false;
        }
        if (print.delivers()) {
            var by = new Actor.Process("print");
            transitions.take(Transitions.Step.follow(by, file, CaseAction.DELIVER, print.title()));
            audit.record(AuditEvent.of(AuditKind.CASE_DELIVERED, hitomado.platform.Acting.by(by), "case:" + file.id())
                    .with("orderedBy", print.orderedBy()));
            reports.send(file, new StatusReport.Delivered(DeliveryKind.DOCUMENT, print.title(), print.text(), pdf));
        }
        return true;
    }
}
