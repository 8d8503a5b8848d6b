package hitomado.retention;

import hitomado.casework.CaseDisposal;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.NotFound;
import hitomado.platform.Permission;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import hitomado.platform.ids.Ids;
import hitomado.platform.jobs.Jobs;
import hitomado.platform.rights.Rights;
import hitomado.procedures.Catalogue;
import hitomado.procedures.Retention;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 廃棄 — lists what is due, takes proposals and their confirmation by another person, gives the certificates.
@Service
@Transactional
public class Disposals {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final int MOST = 200;

    private final CaseDisposal cases;
    private final DisposalStore store;
    private final Holds holds;
    private final Catalogue catalogue;
    private final Jobs jobs;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    Disposals(
            CaseDisposal cases,
            DisposalStore store,
            Holds holds,
            Catalogue catalogue,
            Jobs jobs,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.cases = cases;
        this.store = store;
        this.holds = holds;
        this.catalogue = catalogue;
        this.jobs = jobs;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /// 保存期間は完結した年度の翌年度の4月1日から数える — last day of the retention.
    static LocalDate until(int fiscalYear, int years) {
        return LocalDate.of(fiscalYear + 1, 4, 1).plusYears(years).minusDays(1);
    }

    /// What may be destroyed today.
    @Transactional(readOnly = true)
    public List<Due> due(Actor.Staff who) {
        Rights.demand(who, Permission.RETENTION_READ);
        var today = LocalDate.ofInstant(clock.instant(), JAPAN);
        var underWay = store.newest(MOST).stream()
                .filter(one -> one.state() == Disposal.State.PROPOSED || one.state() == Disposal.State.CONFIRMED)
                .map(one -> one.procedure() + " " + one.outcome() + " " + one.fiscalYear())
                .collect(Collectors.toSet());
        var due = new ArrayList<Due>();
        for (var bundle : cases.bundles()) {
            catalogue
                    .revision(bundle.revision())
                    .findProcedure(bundle.procedure())
                    .ifPresent(procedure -> {
                        var retention = procedure.office().retention();
                        if (retention == null) {
                            return;
                        }
                        var key = bundle.procedure() + " " + bundle.outcome() + " " + bundle.fiscalYear();
                        var one = due(bundle, procedure.title().ja(), retention, underWay.contains(key));
                        if (one.until().isBefore(today)) {
                            due.add(one);
                        }
                    });
        }
        return due;
    }

    private static Due due(CaseDisposal.Bundle bundle, String title, Retention retention, boolean open) {
        var years = retention.years(bundle.outcome());
        return new Due(
                bundle.procedure(),
                bundle.outcome(),
                bundle.fiscalYear(),
                title,
                years + "年・"
                        + String.join(
                                "、",
                                retention.citation().law().isEmpty()
                                        ? retention.citation().source()
                                        : retention.citation().law()),
                until(bundle.fiscalYear(), years),
                bundle.cases(),
                open);
    }

    /// Proposes to destroy one bundle that is due; cases on hold are left out.
    ///
    /// @return false where it is not due, under way already, or all of it is on hold
    public boolean propose(Actor.Staff who, String procedure, String outcome, int fiscalYear) {
        Rights.demand(who, Permission.RETENTION_PROPOSE);
        var found = due(who).stream()
                .filter(one -> one.procedure().equals(procedure)
                        && one.outcome().equals(outcome)
                        && one.fiscalYear() == fiscalYear
                        && !one.open())
                .findFirst();
        var held = holds.heldNumbers();
        var chosen = cases.cases(procedure, outcome, fiscalYear).stream()
                .filter(one -> !held.contains(one.number()))
                .toList();
        var id = ids.next();
        if (found.isEmpty() || chosen.isEmpty() || !store.insert(id, found.get(), signed(who))) {
            return false;
        }
        chosen.forEach(one -> store.insertCase(id, one));
        audit.record(AuditEvent.of(AuditKind.DISPOSAL_PROPOSED, Acting.by(who), "disposal:" + id)
                .with("cases", Integer.toString(chosen.size())));
        return true;
    }

    private Disposal.Signed signed(Actor.Staff who) {
        return new Disposal.Signed(who.key(), who.label(), clock.instant());
    }

    /// Another person agrees, or sends it back.
    public DecideResult decide(Actor.Staff who, UUID id, boolean agree) {
        Rights.demand(who, Permission.RETENTION_CONFIRM);
        var found = store.find(id).orElseThrow(() -> new NotFound("disposal"));
        if (found.proposed().by().equals(who.key())) {
            return new DecideResult.SamePerson();
        }
        var state = agree ? Disposal.State.CONFIRMED : Disposal.State.REJECTED;
        if (!store.decide(id, state, signed(who))) {
            return new DecideResult.NotOpen();
        }
        audit.record(AuditEvent.of(AuditKind.DISPOSAL_DECIDED, Acting.by(who), "disposal:" + id)
                .with("decision", state.name()));
        if (!agree) {
            return new DecideResult.Rejected();
        }
        jobs.enqueue(Destruction.DESTROY, id.toString(), new Destruction.Order(id));
        return new DecideResult.Confirmed();
    }

    @Transactional(readOnly = true)
    public List<Disposal> newest(Actor.Staff who) {
        Rights.demand(who, Permission.RETENTION_READ);
        return store.newest(MOST);
    }

    /// The proposal or certificate.
    @Transactional(readOnly = true)
    public Disposal open(Actor.Staff who, UUID id) {
        Rights.demand(who, Permission.RETENTION_READ);
        return store.find(id).orElseThrow(() -> new NotFound("disposal"));
    }

    /// Numbers of the cases that it names, or, once it is done, of those destroyed.
    @Transactional(readOnly = true)
    public List<String> numbers(Actor.Staff who, UUID id) {
        var lines = open(who, id).state() == Disposal.State.DONE ? store.destroyed(id) : store.lines(id, false);
        return lines.stream().map(DisposalStore.Line::number).toList();
    }
}
