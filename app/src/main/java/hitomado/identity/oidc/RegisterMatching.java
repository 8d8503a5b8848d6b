package hitomado.identity.oidc;

import hitomado.door.FactAnswer;
import hitomado.door.FactRequest;
import hitomado.door.FactRequests;
import hitomado.identity.ResidentAccount;
import hitomado.platform.Actor;
import hitomado.platform.Purpose;
import hitomado.platform.ids.Ids;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 住民記録との照合の求め — asks the office through the door who the signed-in person is; only a reference comes back.
@Service
class RegisterMatching {
    private static final int BATCH = 50;

    private final FactRequests door;
    private final MatchRequestStore waiting;
    private final OidcAccounts accounts;
    private final Ids ids;

    RegisterMatching(FactRequests door, MatchRequestStore waiting, OidcAccounts accounts, Ids ids) {
        this.door = door;
        this.waiting = waiting;
        this.accounts = accounts;
        this.ids = ids;
    }

    /// Asks for who is not bound yet; the answer is collected afterwards.
    @Transactional
    public UUID ask(Actor.Resident who, ResidentAccount account) {
        var claims = account.claims();
        var request = ids.next();
        waiting.add(request, account.id());
        var person =
                new FactRequest.Person.Claims(claims.fullName(), claims.birthDate(), claims.sex(), claims.address());
        door.ask(request, new FactRequest(request, who.key(), who.label(), person, Purpose.MATCHING, "", List.of()));
        return request;
    }

    /// The account that the person has after the answer, which may be one that they had before; in one process with the
    /// office it is there at once.
    @Transactional
    public Optional<UUID> collect(UUID request) {
        return collect(request, true);
    }

    private Optional<UUID> collect(UUID request, boolean atSignIn) {
        return waiting.lock(request)
                .flatMap(account -> door.collect(request).map(answer -> {
                    waiting.remove(request);
                    return person(answer)
                            .map(ref -> accounts.bind(account, ref, atSignIn))
                            .orElse(account);
                }));
    }

    /// What the office answered after the person had gone on.
    @Scheduled(fixedDelay = 5_000, initialDelay = 5_000)
    @Transactional
    public void collectLate() {
        waiting.late(BATCH).forEach(request -> collect(request, false));
    }

    private static Optional<String> person(FactAnswer answer) {
        return answer.status() == FactAnswer.Status.FOUND
                ? answer.members().stream().findFirst().map(FactAnswer.Member::ref)
                : Optional.empty();
    }
}
