package hitomado.identity.oidc;

import hitomado.identity.Accounts;
import hitomado.identity.CardClaims;
import hitomado.identity.ResidentAccount;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.SignInLevel;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 利用者識別子とアカウント — which account a provider's subject opens.
@Service
class OidcAccounts {
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
    public Actor.Resident enter(String issuer, String subject, CardClaims claims, SignInLevel level) {
        var account = account(issuer, subject, claims);
        var actor = new Actor.Resident(account.id(), claims.fullName(), level);
        audit.record(AuditEvent.of(AuditKind.SIGNED_IN, Acting.by(actor), "account:" + account.id())
                .with("by", "oidc")
                .with("level", level.name()));
        return actor;
    }

    private ResidentAccount account(String issuer, String subject, CardClaims claims) {
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
}
