package hitomado.identity.delegation;

import hitomado.door.FactAnswer;
import hitomado.door.FactRequest;
import hitomado.door.FactRequests;
import hitomado.door.Patience;
import hitomado.identity.Accounts;
import hitomado.identity.BindOutcome;
import hitomado.platform.Actor;
import hitomado.platform.Purpose;
import hitomado.platform.ids.Ids;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// 市役所への確認 — whether the office knows this person for sure and says so online; of a household under 支援措置 it
/// does not, and the answer is that of somebody unknown.
@Component
class OfficeCheck {
    /// One look takes a second: the networks may lie apart (decision 0016).
    private static final int LOOKS = 5;

    private final FactRequests door;
    private final Accounts accounts;
    private final Ids ids;

    OfficeCheck(FactRequests door, Accounts accounts, Ids ids) {
        this.door = door;
        this.accounts = accounts;
        this.ids = ids;
    }

    boolean confirms(Actor.Resident who) {
        var account = accounts.account(who.accountId());
        var claims = account.claims();
        var request = ids.next();
        var person =
                new FactRequest.Person.Claims(claims.fullName(), claims.birthDate(), claims.sex(), claims.address());
        door.ask(request, new FactRequest(request, who.key(), who.label(), person, Purpose.MATCHING, "", List.of()));
        var ref = await(request).flatMap(OfficeCheck::person).orElse(null);
        if (ref == null) {
            return false;
        }
        return account.personRef() == null
                ? accounts.bind(account.id(), ref) instanceof BindOutcome.Bound
                : account.personRef().equals(ref);
    }

    private Optional<FactAnswer> await(UUID request) {
        Optional<FactAnswer> answer = Optional.empty();
        for (int n = 0; n < LOOKS && answer.isEmpty(); n++) {
            answer = Patience.await(() -> door.collect(request));
        }
        return answer;
    }

    private static Optional<String> person(FactAnswer answer) {
        return answer.status() == FactAnswer.Status.FOUND
                ? answer.members().stream().findFirst().map(FactAnswer.Member::ref)
                : Optional.empty();
    }
}
