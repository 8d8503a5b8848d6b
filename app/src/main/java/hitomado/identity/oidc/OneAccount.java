package hitomado.identity.oidc;

import hitomado.identity.Accounts;
import hitomado.platform.Actor;
import org.springframework.stereotype.Service;

/// 一人一アカウント — who came by a provider before goes on with that account when the card comes for the first time.
@Service
public class OneAccount {
    private final Accounts accounts;
    private final OidcAccounts provided;
    private final RegisterMatching matching;

    OneAccount(Accounts accounts, OidcAccounts provided, RegisterMatching matching) {
        this.accounts = accounts;
        this.provided = provided;
        this.matching = matching;
    }

    /// Asks the office where the card may be that of somebody known, and gives the account that the person has.
    /// Outside of transactions, because the office sees a request after its commit alone.
    ///
    /// @param who as the card has just proved them
    public Actor.Resident of(Actor.Resident who) {
        var account = accounts.account(who.accountId());
        if (!provided.isNewCard(account)) {
            return who;
        }
        var request = matching.ask(who, account);
        return matching.collect(request)
                .map(own -> new Actor.Resident(own, who.label(), who.level()))
                .orElse(who);
    }
}
