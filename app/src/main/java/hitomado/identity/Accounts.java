package hitomado.identity;

import hitomado.platform.NotFound;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 利用者アカウント — residents' accounts; knows the card's four items and an opaque reference, never the register.
@Service
public class Accounts {
    private final AccountStore store;

    Accounts(AccountStore store) {
        this.store = store;
    }

    /// The account of a card that was just read; made at its first sign-in, its claims refreshed at every later one.
    @Transactional
    public ResidentAccount enter(String cardSerial, CardClaims claims) {
        return store.enter(cardSerial, claims);
    }

    /// A new account for somebody who came without a card.
    @Transactional
    public ResidentAccount open(CardClaims claims) {
        return store.open(claims);
    }

    /// The account with what was said of the person at this sign-in.
    @Transactional
    public ResidentAccount refresh(UUID accountId, CardClaims claims) {
        return store.refresh(accountId, claims);
    }

    /// Takes away an account that was opened a moment ago and turned out to be somebody's second one.
    @Transactional
    public void removeFresh(UUID accountId) {
        store.remove(accountId);
    }

    /// Whether the office said that the person has another account already.
    public boolean isSecond(UUID accountId) {
        return store.isSecond(accountId);
    }

    /// Whether the office should be asked at the first sign-in with a card: a provider's account may be this person's.
    public boolean mayBeKnownWithoutCard(CardClaims claims) {
        return store.mayBeKnownWithoutCard(claims);
    }

    /// Takes a fresh account away; the card that opened it, if one did, opens the other from now on.
    @Transactional
    public void moveFresh(ResidentAccount fresh, UUID before) {
        store.remove(fresh.id());
        if (fresh.cardSerial() != null) {
            store.giveCard(before, fresh.cardSerial());
        }
    }

    public Optional<ResidentAccount> find(UUID accountId) {
        return store.find(accountId);
    }

    /// @throws NotFound where there is no such account
    public ResidentAccount account(UUID accountId) {
        return find(accountId).orElseThrow(() -> new NotFound("account " + accountId));
    }

    /// The account that the office bound to this reference.
    public Optional<ResidentAccount> findByPersonRef(String personRef) {
        return store.findByPersonRef(personRef);
    }

    /// The accounts bound to these references.
    public Map<String, UUID> ofPersons(Collection<String> personRefs) {
        return store.ofPersons(personRefs);
    }

    /// The references that these accounts are bound to; those that are not are left out.
    public Map<UUID, String> personsOf(Collection<UUID> accounts) {
        return store.personsOf(accounts);
    }

    /// Binds an account to the opaque reference that the office gave; never moves a reference silently.
    @Transactional
    public BindOutcome bind(UUID accountId, String personRef) {
        if (store.bind(accountId, personRef)) {
            store.forgetSecond(accountId);
            return new BindOutcome.Bound();
        }
        store.rememberSecond(accountId);
        return new BindOutcome.Taken();
    }
}
