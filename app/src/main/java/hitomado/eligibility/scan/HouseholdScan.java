package hitomado.eligibility.scan;

import hitomado.eligibility.EntitlementsFound;
import hitomado.eligibility.columns.CityColumns;
import hitomado.eligibility.scan.HouseholdStore.Wanted;
import hitomado.platform.Actor;
import hitomado.platform.Purpose;
import hitomado.procedures.Catalogue;
import hitomado.procedures.Definitions;
import hitomado.registry.Asking;
import hitomado.registry.FactSheet;
import hitomado.registry.ResidentId;
import hitomado.registry.Residents;
import hitomado.registry.columns.CityFacts;
import hitomado.rules.FactId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// 世帯の判定 — decides the households that a change touched for all programmes that may be pushed, with the scalar
/// executor; a transaction a household.
@Service
class HouseholdScan {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final Asking ASKING = Asking.by(new Actor.Process("eligibility"), Purpose.OUTREACH);

    private final CityFacts register;
    private final Residents residents;
    private final Catalogue catalogue;
    private final CityColumns columns;
    private final HouseholdStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transaction;

    HouseholdScan(
            CityFacts register,
            Residents residents,
            Catalogue catalogue,
            CityColumns columns,
            HouseholdStore store,
            ApplicationEventPublisher events,
            Clock clock,
            TransactionTemplate transaction) {
        this.register = register;
        this.residents = residents;
        this.catalogue = catalogue;
        this.columns = columns;
        this.store = store;
        this.events = events;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// Decides every household that a change touched; those who live in none any more are entitled to nothing.
    ///
    /// @param at when the change was made, to tell how long it took; null where nobody knows
    void changed(UUID change, @Nullable Instant at) {
        var gone = new HashSet<>(register.named(change));
        for (var touched : register.touched(change)) {
            transaction.executeWithoutResult(status -> {
                gone.removeAll(decide(touched));
                store.stored(touched.household(), at, clock.instant());
            });
        }
        transaction.executeWithoutResult(status -> store.endAll(gone, clock.instant()));
    }

    /// The members of the household.
    private Set<ResidentId> decide(CityFacts.Touched touched) {
        var now = clock.instant();
        store.claim(touched.household(), now);
        var definitions = catalogue.current();
        var facts = columns.facts(definitions);
        var names = facts.stream().map(FactId::value).toList();
        return switch (residents.facts(ASKING, touched.first(), names)) {
            case FactSheet.Given given -> decide(touched, definitions, facts, given);
            case FactSheet.Stopped stopped -> Set.of();
            case FactSheet.Unknown unknown -> Set.of();
        };
    }

    private Set<ResidentId> decide(
            CityFacts.Touched touched, Definitions definitions, Set<FactId> facts, FactSheet.Given given) {
        var now = clock.instant();
        var day = LocalDate.ofInstant(now, JAPAN);
        var home = OneHousehold.of(definitions, facts, touched.household(), given, day);
        store.quarantine(home.persons(), home.doubts(), now);
        var wanted = home.doubts().isEmpty() ? wanted(definitions, home, day) : List.<Wanted>of();
        var newly = store.write(
                new HouseholdStore.Home(touched.household(), home.persons(), definitions.revision(), day, now), wanted);
        if (!newly.isEmpty()) {
            events.publishEvent(new EntitlementsFound(newly));
        }
        return new HashSet<>(home.persons());
    }

    private static List<Wanted> wanted(Definitions definitions, OneHousehold home, LocalDate day) {
        var deciding = new Deciding(definitions, home.population(), day);
        var wanted = new ArrayList<Wanted>();
        PushView.of(definitions).forEach((view, programmes) -> {
            var seen = view.over(home.population());
            for (var programme : programmes) {
                for (var found : deciding.household(programme, seen, 0)) {
                    wanted.add(new Wanted(
                            programme.id(),
                            Occasions.of(programme, day),
                            home.persons().get(found.person()),
                            home.persons().get(found.receiver()),
                            found.amount()));
                }
            }
        });
        return wanted;
    }

    /// Sums of newly entitled by programme.
    static Map<String, Long> counted(List<String> programmes) {
        var counts = new HashMap<String, Long>();
        programmes.forEach(programme -> counts.merge(programme, 1L, Long::sum));
        return counts;
    }
}
