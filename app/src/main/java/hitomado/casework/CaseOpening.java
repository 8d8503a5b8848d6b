package hitomado.casework;

import hitomado.applications.FiledPerson;
import hitomado.applications.SubmittedApplication;
import hitomado.platform.ids.Ids;
import hitomado.procedures.Catalogue;
import hitomado.rules.FactKey;
import hitomado.rules.Value;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// 事案の作成 — makes the case of an application: its section, first state, name, and whether it is guarded.
@Component
class CaseOpening {
    /// Channels where somebody of the office sees the person.
    private static final Set<String> AT_THE_COUNTER = Set.of("counter", "remote");

    private final CaseStore store;
    private final Catalogue catalogue;
    private final Guarded guarded;
    private final Targets targets;
    private final Ids ids;
    private final Clock clock;

    CaseOpening(CaseStore store, Catalogue catalogue, Guarded guarded, Targets targets, Ids ids, Clock clock) {
        this.store = store;
        this.catalogue = catalogue;
        this.guarded = guarded;
        this.targets = targets;
        this.ids = ids;
        this.clock = clock;
    }

    CaseFile file(SubmittedApplication application) {
        var procedure = catalogue
                .revision(application.revision())
                .findProcedure(application.procedure())
                .orElseThrow();
        var facts = new TreeMap<String, String>();
        application.facts().forEach((key, value) -> facts.put(key.toString(), value.text()));
        var filer = application.filer();
        return new CaseFile(
                new CaseId(ids.next()),
                store.nextNumber(LocalDate.now(clock)),
                origin(application),
                procedure.office().section(),
                first(application),
                application.satisfiedBy(),
                name(application),
                guarded.any(application.people()),
                new CaseFiler(
                        filer.name(), filer.actor(), filer.basis().code(), filer.represented(), channel(application)),
                dates(application),
                null,
                null,
                facts,
                0);
    }

    private static CaseFile.Origin origin(SubmittedApplication application) {
        return new CaseFile.Origin(
                application.id(),
                application.submission().value(),
                application.receipt().display(),
                application.procedure(),
                application.revision(),
                application.lifeEvent(),
                application.unit());
    }

    private CaseFile.Dates dates(SubmittedApplication application) {
        var waits = CaseState.waiting().contains(first(application));
        var due = waits ? null : targets.of(application.procedure(), application.revision(), LocalDate.now(clock));
        return new CaseFile.Dates(application.filedOn(), application.deadline(), due, clock.instant());
    }

    /// At the counter a filing that needs the person is a filing at once.
    private static CaseState first(SubmittedApplication application) {
        return switch (application.outcome()) {
            case SATISFIED -> CaseState.AWAITING_MOVE;
            case VISIT -> AT_THE_COUNTER.contains(channel(application)) ? CaseState.RECEIVED : CaseState.AWAITING_VISIT;
            case SUBMIT, NOT_NEEDED -> CaseState.RECEIVED;
        };
    }

    private static String channel(SubmittedApplication application) {
        return application.channel().toLowerCase(Locale.ROOT);
    }

    /// Whom it is about: the unit, else the first of the people whose name the application tells.
    private static String name(SubmittedApplication application) {
        var people = application.people().stream().map(FiledPerson::subject);
        var concerned = application.unit().isPerson() ? Stream.of(application.unit()) : people;
        return concerned
                .map(person -> application.facts().get(FactKey.of("person.fullName", person.value())))
                .filter(Objects::nonNull)
                .map(Value::text)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(application.filer().name());
    }
}
