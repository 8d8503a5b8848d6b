package hitomado.identity.delegation;

import hitomado.identity.Accounts;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.FilerBasis;
import hitomado.platform.NotAllowed;
import hitomado.platform.NotFound;
import hitomado.platform.SignInLevel;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import hitomado.platform.ids.HandoverCode;
import hitomado.platform.ids.Ids;
import hitomado.platform.limits.Allowance;
import hitomado.platform.limits.Attempts;
import hitomado.procedures.Catalogue;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// 任意代理 — the principal grants by the proxy's code, ends at any time; every act of a proxy asks here first.
@Service
public class Delegations {
    /// How long a delegation may last, in months.
    public static final Set<Integer> MONTHS = Set.of(1, 3, 6, 12);

    private final DelegationStore store;
    private final OfficeCheck office;
    private final Accounts accounts;
    private final Catalogue catalogue;
    private final Attempts attempts;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private final Clock clock;

    Delegations(
            DelegationStore store,
            OfficeCheck office,
            Accounts accounts,
            Catalogue catalogue,
            Attempts attempts,
            AuditTrail audit,
            TransactionTemplate transaction,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.office = office;
        this.accounts = accounts;
        this.catalogue = catalogue;
        this.attempts = attempts;
        this.audit = audit;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    /// Name of the person whose live code this is, so that the principal sees who it is before granting.
    public Attempts.Tried<String> whose(Actor.Resident principal, String typed) {
        return attempts.attempt(
                Allowance.CODE,
                principal.key(),
                () -> read(typed)
                        .flatMap(code -> store.findProxy(code, clock.instant()))
                        .filter(proxy -> !proxy.equals(principal.accountId()))
                        .map(proxy -> accounts.account(proxy).claims().fullName()));
    }

    /// Grants; the office is asked for the principal first, outside of any transaction.
    public GrantOutcome grant(Actor.Resident principal, NewDelegation wanted) {
        demandCard(principal);
        if (wanted.lifeEvents().isEmpty() || !offered(wanted.lifeEvents())) {
            return new GrantOutcome.NothingChosen();
        }
        if (!MONTHS.contains(wanted.months())) {
            return new GrantOutcome.NoPeriod();
        }
        switch (whose(principal, wanted.code())) {
            case Attempts.Tried.Wrong<String>() -> {
                return new GrantOutcome.NoSuchCode();
            }
            case Attempts.Tried.TooMany<String>() -> {
                return new GrantOutcome.TooManyAttempts();
            }
            case Attempts.Tried.Found<String>(var name) -> {}
        }
        if (!office.confirms(principal)) {
            audit.note(AuditEvent.of(
                    AuditKind.DELEGATION_REFUSED, Acting.by(principal), "account:" + principal.accountId()));
            return new GrantOutcome.OnlyAtTheCounter();
        }
        return Objects.requireNonNull(transaction.execute(status -> taken(principal, wanted)));
    }

    private GrantOutcome taken(Actor.Resident principal, NewDelegation wanted) {
        var now = clock.instant();
        var proxy = read(wanted.code()).flatMap(code -> store.takeCode(code, now));
        if (proxy.isEmpty()) {
            return new GrantOutcome.NoSuchCode();
        }
        var today = LocalDate.now(clock);
        var until = today.plusMonths(wanted.months());
        var delegation = new Delegation(
                ids.next(),
                person(principal.accountId()),
                person(proxy.get()),
                FilerBasis.PROXY,
                wanted.lifeEvents(),
                now,
                until,
                null);
        store.add(delegation, today);
        audit.record(AuditEvent.of(AuditKind.DELEGATION_GRANTED, Acting.by(principal), subject(delegation.id()))
                .with("until", until.toString())
                .with(
                        "events",
                        String.join(" ", wanted.lifeEvents().stream().sorted().toList())));
        return new GrantOutcome.Granted(delegation);
    }

    private Delegation.Person person(UUID id) {
        var account = accounts.account(id);
        return new Delegation.Person(id, account.claims().fullName(), account.personRef());
    }

    private boolean offered(Set<String> events) {
        var definitions = catalogue.current();
        return events.stream()
                .allMatch(id ->
                        definitions.findLifeEvent(id).filter(one -> one.files()).isPresent());
    }

    private static Optional<HandoverCode> read(String typed) {
        return HandoverCode.read(typed) instanceof HandoverCode.Reading.Read(var code)
                ? Optional.of(code)
                : Optional.empty();
    }

    private static void demandCard(Actor.Resident who) {
        if (!who.level().reaches(SignInLevel.CARD)) {
            throw new NotAllowed("the card");
        }
    }

    /// 取消し — by the principal, or laid down by the proxy; for everybody else the delegation does not exist.
    @Transactional
    public void end(Actor.Resident who, UUID id) {
        var one = store.find(id)
                .filter(found -> found.principal().account().equals(who.accountId())
                        || found.proxy().account().equals(who.accountId()))
                .orElseThrow(() -> refused(who, id));
        end(Acting.by(who), id, one.principal().account().equals(who.accountId()) ? "principal" : "proxy");
    }

    /// Ends all of persons by their references, given and received, when 支援措置 begins: whom they trusted before may be
    /// the 相手方.
    @Transactional
    public void endOf(Acting who, Collection<String> personRefs) {
        store.removeCodes(personRefs);
        store.ofPersons(personRefs).forEach(id -> end(who, id, "office"));
    }

    private void end(Acting who, UUID id, String why) {
        if (store.end(id, who.actor().key(), clock.instant())) {
            audit.record(AuditEvent.of(AuditKind.DELEGATION_REVOKED, who, subject(id))
                    .with("why", why));
        }
    }

    /// Given and received, newest first.
    @Transactional(readOnly = true)
    public List<Delegation> of(Actor.Resident who) {
        return store.of(who.accountId());
    }

    @Transactional(readOnly = true)
    public Optional<Delegation> find(UUID id) {
        return store.find(id);
    }

    /// The delegations under which this account may read what it filed for others.
    @Transactional(readOnly = true)
    public List<UUID> live(UUID proxy) {
        return store.live(proxy, LocalDate.now(clock));
    }

    /// The delegation, where it allows this now.
    ///
    /// @throws NotAllowed where it does not (any more); the try is recorded
    @Transactional
    public Delegation demand(Actor.Resident who, UUID id, String lifeEvent) {
        var one = store.find(id).orElseThrow(() -> refused(who, id));
        var verdict = decide(who, one, lifeEvent);
        return switch (verdict) {
            case ALLOWED -> one;
            case NOT_THE_PROXY -> throw refused(who, id);
            case ENDED, EXPIRED, OUTSIDE -> {
                audit.note(AuditEvent.of(AuditKind.PROXY_REFUSED, Acting.by(who), subject(id))
                        .with("why", verdict.name()));
                throw new NotAllowed("delegation " + verdict);
            }
        };
    }

    /// As [#demand], for a page that only wants to know.
    public boolean allows(Actor.Resident who, Delegation delegation, String lifeEvent) {
        return decide(who, delegation, lifeEvent) == MayActFor.ALLOWED;
    }

    private MayActFor decide(Actor.Resident who, Delegation delegation, String lifeEvent) {
        return who.level().reaches(SignInLevel.CARD)
                ? MayActFor.decide(delegation, who.accountId(), lifeEvent, LocalDate.now(clock))
                : MayActFor.NOT_THE_PROXY;
    }

    /// Keeps that a proxy began or submitted something; the database refuses it where the delegation does not allow it.
    @Transactional
    public void began(Actor.Resident who, UUID id, String lifeEvent) {
        act(who, id, lifeEvent, "BEGUN");
    }

    /// As [#began].
    @Transactional
    public void submitted(Actor.Resident who, UUID id, String lifeEvent) {
        act(who, id, lifeEvent, "SUBMITTED");
    }

    private void act(Actor.Resident who, UUID id, String lifeEvent, String what) {
        store.act(new DelegationStore.Act(id, who.accountId(), lifeEvent, what), clock.instant(), LocalDate.now(clock));
    }

    private NotFound refused(Actor.Resident who, UUID id) {
        audit.note(AuditEvent.of(AuditKind.FOREIGN_ID_REFUSED, Acting.by(who), subject(id)));
        return new NotFound(subject(id));
    }

    private static String subject(UUID id) {
        return "delegation:" + id;
    }
}
