package hitomado.sessions;

import hitomado.door.FactRequest;
import hitomado.identity.Accounts;
import hitomado.identity.delegation.Delegations;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.NotAllowed;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 代理の受付 — begins a session for the person who granted a delegation; the proxy acts and never becomes that person.
@Service
@Transactional
public class ProxySessions {
    private final Sessions sessions;
    private final SessionStore store;
    private final Delegations delegations;
    private final Accounts accounts;

    ProxySessions(Sessions sessions, SessionStore store, Delegations delegations, Accounts accounts) {
        this.sessions = sessions;
        this.store = store;
        this.delegations = delegations;
        this.accounts = accounts;
    }

    /// Begins it with what the office knows of the represented person, or goes on with the open draft.
    ///
    /// @throws NotAllowed where the delegation has ended or does not reach the life event
    public SessionId begin(Actor.Resident proxy, UUID delegation, String lifeEvent) {
        var allowed = delegations.demand(proxy, delegation, lifeEvent);
        var ref = allowed.principal().ref();
        if (ref == null) {
            throw new NotAllowed("the office does not know the represented person");
        }
        delegations.began(proxy, delegation, lifeEvent);
        var claims = accounts.account(allowed.principal().account()).claims();
        var person =
                new FactRequest.Person.Claims(claims.fullName(), claims.birthDate(), claims.sex(), claims.address());
        var who = Acting.by(proxy).forPerson(ref, allowed.basis());
        return sessions.begin(new Begin(who, lifeEvent, Channel.ONLINE, person, allowed.basis()), delegation);
    }

    /// 本人 as the proxy's pages name them.
    ///
    /// @param allowed whether the delegation still allows it
    public record Represented(String name, boolean allowed) {}

    /// For whom the actor began this session; empty where in the own name, or somebody else did.
    @Transactional(readOnly = true)
    public Optional<Represented> findRepresented(Actor.Resident proxy, String session) {
        return store.findDelegated(SessionId.parse(session), proxy.key())
                .flatMap(row -> delegations
                        .find(row.delegation())
                        .map(one -> new Represented(
                                one.principal().name(), delegations.allows(proxy, one, row.lifeEvent()))));
    }
}
