package hitomado.notices;

import hitomado.applications.FiledProcedures;
import hitomado.eligibility.Entitlements;
import hitomado.identity.Accounts;
import hitomado.platform.Acting;
import hitomado.platform.Purpose;
import hitomado.procedures.Catalogue;
import hitomado.procedures.Definitions;
import hitomado.registry.Asking;
import hitomado.registry.Recipients;
import hitomado.registry.ResidentId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Reads what a batch needs to know, in a handful of statements whatever its size.
@Component
class SendFactReader {
    /// Who filed within this time before the notice is not told again.
    private static final int APPLIED_MONTHS = 12;

    private final Recipients recipients;
    private final Entitlements entitlements;
    private final PreferenceStore preferences;
    private final SendStore sends;
    private final FiledProcedures filed;
    private final Accounts accounts;
    private final Catalogue catalogue;
    private final Clock clock;

    SendFactReader(
            Recipients recipients,
            Entitlements entitlements,
            PreferenceStore preferences,
            SendStore sends,
            FiledProcedures filed,
            Accounts accounts,
            Catalogue catalogue,
            Clock clock) {
        this.recipients = recipients;
        this.entitlements = entitlements;
        this.preferences = preferences;
        this.sends = sends;
        this.filed = filed;
        this.accounts = accounts;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    SendFacts read(Acting who, List<WaitingSend> due) {
        var receivers = due.stream().map(WaitingSend::receiver).distinct().toList();
        var people = Stream.concat(receivers.stream(), due.stream().map(WaitingSend::person))
                .collect(Collectors.toSet());
        var definitions = catalogue.current();
        return new SendFacts(
                definitions,
                recipients.standing(Asking.by(who.actor(), Purpose.OUTREACH), people),
                entitlements.ongoing(due.stream().map(WaitingSend::entitlement).collect(Collectors.toSet())),
                preferences.of(receivers),
                sends.toldDays(receivers, LocalDate.now(clock)),
                applied(due, people, definitions));
    }

    private Set<String> applied(List<WaitingSend> due, Collection<ResidentId> people, Definitions definitions) {
        var procedures = due.stream()
                .map(WaitingSend::programme)
                .distinct()
                .flatMap(id -> definitions.findProgramme(id).stream())
                .flatMap(programme -> programme.findProcedure().stream())
                .collect(Collectors.toSet());
        if (procedures.isEmpty()) {
            return Set.of();
        }
        var keys = keys(people);
        var since = LocalDate.now(clock).minusMonths(APPLIED_MONTHS);
        var applied = new HashSet<String>();
        for (var procedure : procedures) {
            filed.filedBy(keys.keySet(), procedure, since).forEach(key -> applied.add(procedure + ":" + keys.get(key)));
        }
        return applied;
    }

    /// Viewer keys of people and of the accounts bound to them.
    private Map<String, String> keys(Collection<ResidentId> people) {
        var keys = new HashMap<String, String>();
        var refs = people.stream().map(ResidentId::toString).toList();
        refs.forEach(ref -> keys.put("person:" + ref, ref));
        accounts.ofPersons(refs).forEach((ref, account) -> keys.put("resident:" + account, ref));
        return keys;
    }
}
