package hitomado.notices;

import hitomado.applications.FiledProcedures;
import hitomado.identity.Accounts;
import hitomado.procedures.Catalogue;
import hitomado.registry.ResidentId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// 案内の結果の記録 — notes who of those told has applied since, and what was decided.
@Component
class Outcomes {
    /// What moved within this time is looked at again in every round.
    private static final Duration LOOKED_AT = Duration.ofDays(2);

    private static final String ACCOUNT = "resident:";
    private static final String PERSON = "person:";

    private final FiledProcedures filed;
    private final InboxStore inbox;
    private final Accounts accounts;
    private final Catalogue catalogue;
    private final Clock clock;

    Outcomes(FiledProcedures filed, InboxStore inbox, Accounts accounts, Catalogue catalogue, Clock clock) {
        this.filed = filed;
        this.inbox = inbox;
        this.accounts = accounts;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Transactional
    void count() {
        var programmes = catalogue.current().programmes().values().stream()
                .filter(programme -> programme.findProcedure().isPresent())
                .collect(Collectors.groupingBy(
                        programme -> programme.findProcedure().orElseThrow()));
        var since = clock.instant().minus(LOOKED_AT);
        for (var progress : filed.progress(programmes.keySet(), since)) {
            var people = people(progress);
            if (!people.isEmpty()) {
                programmes
                        .getOrDefault(progress.procedure(), List.of())
                        .forEach(programme ->
                                inbox.progressed(programme.id(), people, progress.submittedAt(), progress.decidedAt()));
            }
        }
    }

    private List<ResidentId> people(FiledProcedures.Progress progress) {
        var refs = progress.viewers().stream()
                .filter(key -> key.startsWith(PERSON))
                .map(key -> key.substring(PERSON.length()))
                .collect(Collectors.toSet());
        var bound = progress.viewers().stream()
                .filter(key -> key.startsWith(ACCOUNT))
                .map(key -> UUID.fromString(key.substring(ACCOUNT.length())))
                .toList();
        refs.addAll(accounts.personsOf(bound).values());
        return refs.stream().map(ResidentId::of).toList();
    }
}
