package hitomado.eligibility.columns;

import hitomado.platform.Actor;
import hitomado.platform.Purpose;
import hitomado.procedures.Catalogue;
import hitomado.procedures.Definitions;
import hitomado.procedures.Programme;
import hitomado.registry.Asking;
import hitomado.registry.columns.CityFacts;
import hitomado.registry.columns.CityRoll;
import hitomado.rules.FactId;
import java.lang.ref.SoftReference;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// 市の列の管理 — loads the facts that programmes read from the register, and keeps them in memory for a day.
///
/// Nothing but these facts is read. Memory that is needed elsewhere is given back; the next use loads anew.
@Service
public class CityColumns {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final Asking ASKING = Asking.by(new Actor.Process("eligibility"), Purpose.OUTREACH);

    private final CityFacts register;
    private final Catalogue catalogue;
    private final Clock clock;
    private SoftReference<City> kept = new SoftReference<>(null);
    private volatile boolean outdated;
    private volatile @Nullable Wanted wanted;

    /// The facts that some definitions want; looked up for each, it would take longer than deciding a household.
    private record Wanted(Definitions definitions, Set<FactId> facts) {}

    CityColumns(CityFacts register, Catalogue catalogue, Clock clock) {
        this.register = register;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /// The columns in memory; loads them where there are none, where they are of another day, or where programmes
    /// read facts by now that they lack. Changes of the register since then are in [#fresh()] only.
    public synchronized City current() {
        return findUsable().orElseGet(() -> load(catalogue.current()));
    }

    /// The columns as the register is now; loads them again where it changed.
    public synchronized City fresh() {
        return outdated ? load(catalogue.current()) : current();
    }

    /// Loads the columns anew whatever is in memory.
    public synchronized City reload() {
        return load(catalogue.current());
    }

    /// The register changed. Waits for nobody who loads the city: a household is decided within a second.
    public void outdate() {
        outdated = true;
    }

    private Optional<City> findUsable() {
        @Nullable City city = kept.get();
        return city != null
                        && city.day().equals(today())
                        && city.population().facts().containsAll(facts(catalogue.current()))
                ? Optional.of(city)
                : Optional.empty();
    }

    private City load(Definitions definitions) {
        outdated = false;
        var facts = facts(definitions);
        var now = clock.instant();
        var names = new TreeSet<String>();
        facts.forEach(fact -> names.add(fact.value()));
        var city = new CityLoading(definitions, register.read(ASKING, names)).city(facts, today(), now);
        kept = new SoftReference<>(city);
        return city;
    }

    /// What programmes read and the register holds, and what tells who receives it.
    public Set<FactId> facts(Definitions definitions) {
        var last = wanted;
        if (last == null || last.definitions() != definitions) {
            last = new Wanted(definitions, Set.copyOf(read(definitions)));
            wanted = last;
        }
        return last.facts();
    }

    private Set<FactId> read(Definitions definitions) {
        var tables =
                definitions.programmes().values().stream().map(Programme::table).toList();
        var facts = new TreeSet<>(definitions.rules().reads(Set.of(), tables));
        facts.add(new FactId(CityRoll.RELATIONSHIP));
        facts.add(new FactId("person.birthDate"));
        facts.add(new FactId("person.childAllowanceRecipient"));
        definitions
                .programmes()
                .values()
                .forEach(programme -> programme.push().findHolds().ifPresent(facts::add));
        var held = register.held();
        facts.removeIf(fact -> !held.contains(fact.value()));
        return facts;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(JAPAN));
    }
}
