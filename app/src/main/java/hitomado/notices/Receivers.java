package hitomado.notices;

import hitomado.identity.Accounts;
import hitomado.identity.BindOutcome;
import hitomado.platform.Actor;
import hitomado.registry.BasicFour;
import hitomado.registry.Identified;
import hitomado.registry.ResidentId;
import hitomado.registry.Residents;
import hitomado.registry.Sex;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Whom a signed-in account belongs to; matched by the card's four items where no procedure has done so yet.
///
/// A protected person is not matched here: the card may be in the hands of whom they are protected from.
@Component
class Receivers {
    private final Accounts accounts;
    private final Residents residents;

    Receivers(Accounts accounts, Residents residents) {
        this.accounts = accounts;
        this.residents = residents;
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
            var claims = account.claims();
            var four = new BasicFour(claims.fullName(), claims.birthDate(), Sex.ofCode(claims.sex()), claims.address());
            return residents.identify(four) instanceof Identified.One(var person)
                            && residents.stopped(Set.of(person)).isEmpty()
                            && accounts.bind(account.id(), person.toString()) instanceof BindOutcome.Bound
                    ? Optional.of(person)
                    : Optional.empty();
        });
    }
}
