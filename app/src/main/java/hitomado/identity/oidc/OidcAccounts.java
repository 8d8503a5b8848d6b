package hitomado.identity.oidc;

import hitomado.identity.Accounts;
import hitomado.identity.BindOutcome;
import hitomado.identity.CardClaims;
import hitomado.identity.ResidentAccount;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.SignInLevel;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 利用者識別子とアカウント — which account a provider's subject opens.
@Service
class OidcAccounts {
    private static final Acting MATCHING = Acting.by(new Actor.Process("matching"));

    private final Accounts accounts;
    private final OidcSubjectStore subjects;
    private final AuditTrail audit;

    OidcAccounts(Accounts accounts, OidcSubjectStore subjects, AuditTrail audit) {
        this.accounts = accounts;
        this.subjects = subjects;
        this.audit = audit;
    }

    /// The account of the subject, made when it comes for the first time, with what is said of the person now.
    @Transactional
    public ResidentAccount enter(String issuer, String subject, CardClaims claims) {
        var known = subjects.find(issuer, subject);
        if (known.isPresent()) {
            return accounts.refresh(known.get(), claims);
        }
        var fresh = accounts.open(claims);
        if (subjects.add(issuer, subject, fresh.id())) {
            return fresh;
        }
        accounts.removeFresh(fresh.id());
        return accounts.refresh(subjects.find(issuer, subject).orElseThrow(), claims);
    }

    /// The actor of a sign-in that is done.
    @Transactional
    public Actor.Resident signedIn(UUID account, CardClaims claims, SignInLevel level) {
        var actor = new Actor.Resident(account, claims.fullName(), level);
        audit.record(AuditEvent.of(AuditKind.SIGNED_IN, Acting.by(actor), "account:" + account)
                .with("by", "oidc")
                .with("level", level.name()));
        return actor;
    }

    /// Binds the account to whom the office is sure of. Where that person has an account already, the subject opens
    /// that one from now on, as long as nothing was begun with the new one.
    ///
    /// @param atSignIn whether the person has not gone on yet
    /// @return the account that the person has afterwards
    @Transactional
    public UUID bind(UUID account, String personRef, boolean atSignIn) {
        return switch (accounts.bind(account, personRef)) {
            case BindOutcome.Bound() -> bound(account, "own");
            case BindOutcome.Taken() ->
                accounts.findByPersonRef(personRef)
                        .filter(before -> atSignIn && mayJoin(accounts.account(account), before))
                        .map(before -> join(accounts.account(account), before.id()))
                        .orElse(account);
        };
    }

    /// Nothing was begun with the fresh one, and the other has room for what opens it.
    private boolean mayJoin(ResidentAccount fresh, ResidentAccount before) {
        return subjects.isFresh(fresh.id()) && (fresh.cardSerial() == null || before.cardSerial() == null);
    }

    private UUID join(ResidentAccount fresh, UUID before) {
        accounts.refresh(before, fresh.claims());
        subjects.move(fresh.id(), before);
        accounts.moveFresh(fresh, before);
        return bound(before, "joined");
    }

    /// Whether the office should be asked who this is: the first sign-in of a card whose holder a provider may have
    /// brought before.
    boolean isNewCard(ResidentAccount account) {
        return account.personRef() == null
                && account.cardSerial() != null
                && subjects.isFresh(account.id())
                && accounts.mayBeKnownWithoutCard(account.claims());
    }

    private UUID bound(UUID account, String how) {
        audit.record(AuditEvent.of(AuditKind.ACCOUNT_MATCHED, MATCHING, "account:" + account)
                .with("how", how));
        return account;
    }
}
