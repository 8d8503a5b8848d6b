package hitomado.notices;

import hitomado.door.FactAnswer;
import hitomado.door.FactRequest;
import hitomado.door.FactRequests;
import hitomado.door.Patience;
import hitomado.identity.Accounts;
import hitomado.identity.BindOutcome;
import hitomado.identity.ResidentAccount;
import hitomado.platform.Actor;
import hitomado.platform.Purpose;
import hitomado.platform.SignInLevel;
import hitomado.platform.ids.Ids;
import hitomado.registry.ResidentId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Whom a signed-in account belongs to; where no procedure has matched it yet, the office is asked through the door.
///
/// A protected person is not matched here: the card may be in the hands of whom they are protected from. Called
/// outside of transactions, because the office sees a request after its commit alone.
@Component
class Receivers {
    private final Accounts accounts;
    private final FactRequests door;
    private final Ids ids;

    Receivers(Accounts accounts, FactRequests door, Ids ids) {
        this.accounts = accounts;
        this.door = door;
        this.ids = ids;
    }

    Optional<ResidentId> find(Actor who) {
        if (!(who instanceof Actor.Resident resident)) {
            return Optional.empty();
        }
        return accounts.find(resident.accountId()).flatMap(account -> {
            var ref = account.personRef();
            if (ref != null) {
                return Optional.of(ResidentId.of(ref));
            }
            // what was not proved with a card is whatever somebody typed at a provider
            return resident.level() == SignInLevel.CARD ? match(resident, account) : Optional.empty();
        });
    }

    /// No fact is asked for; the answer tells the office's reference of who the card says it is. It is asked as an
    /// application does, so that nothing comes back about a household with a protected person.
    private Optional<ResidentId> match(Actor.Resident who, ResidentAccount account) {
        var claims = account.claims();
        var id = ids.next();
        door.ask(
                id,
                new FactRequest(
                        id,
                        who.key(),
                        who.label(),
                        new FactRequest.Person.Claims(
                                claims.fullName(), claims.birthDate(), claims.sex(), claims.address()),
                        Purpose.PREFILL,
                        "",
                        List.of()));
        return Patience.await(() -> door.collect(id))
                .filter(answer -> answer.status() == FactAnswer.Status.FOUND)
                .flatMap(answer -> answer.members().stream().findFirst())
                .map(FactAnswer.Member::ref)
                .filter(ref -> accounts.bind(account.id(), ref) instanceof BindOutcome.Bound)
                .map(ResidentId::of);
    }
}
