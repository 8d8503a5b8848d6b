package hitomado.registry;

import hitomado.platform.Permission;
import hitomado.platform.Purpose;
import hitomado.platform.text.NameFolding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 住民の照会 — the door for reading the register; every method names the asker and writes the access log in its own
/// transaction.
@Service
@Transactional
public class Residents {
    private final ResidentStore store;
    private final ResidentSearch search;
    private final FactStore facts;
    private final Protection protection;
    private final AccessLog log;
    private final RegisterRights rights;

    Residents(
            ResidentStore store,
            ResidentSearch search,
            FactStore facts,
            Protection protection,
            AccessLog log,
            RegisterRights rights) {
        this.store = store;
        this.search = search;
        this.facts = facts;
        this.protection = protection;
        this.log = log;
        this.rights = rights;
    }

    /// 住民検索 — a page of people who fit all conditions; an empty query finds nobody.
    public ResidentPage search(Asking asking, ResidentQuery query) {
        RegisterRights.demand(asking, Permission.REGISTRY_SEARCH);
        if (query.isEmpty()) {
            return new ResidentPage(List.of(), null);
        }
        var rows = search.page(query, asking.protectedRead(), RegisterRights.found(asking));
        var ids = rows.hits().stream().map(ResidentPage.Hit::id).toList();
        var shield = protection.over(asking, ids);
        log.record(asking, ids, ReadFields.LIST, shield.hidden());
        return new ResidentPage(
                rows.hits().stream().map(hit -> veiled(hit, shield)).toList(), rows.next());
    }

    private static ResidentPage.Hit veiled(ResidentPage.Hit hit, Protection.Shield shield) {
        var id = hit.id();
        return new ResidentPage.Hit(
                id,
                hit.number(),
                hit.name(),
                hit.birthDate(),
                hit.sex(),
                hit.standing(),
                shield.hidden().contains(id) ? new Whereabouts.Hidden() : hit.address(),
                hit.namesake(),
                shield.stops().contains(id) ? new StopSign(id) : null);
    }

    /// 住民照会 — one person with the household.
    public Reading open(Asking asking, ResidentId person) {
        rights.demand(asking, Permission.REGISTRY_READ, person);
        var together = together(person);
        var shield = protection.over(asking, together);
        if (protection.refuses(asking, person, shield)) {
            log.record(asking, List.of(person), List.of(), shield.stops());
            return new Reading.Refused(new StopSign(person));
        }
        var found = store.find(person, shield.hidden(), shield.stops());
        if (found.isEmpty()) {
            return new Reading.Missing();
        }
        log.record(asking, together, ReadFields.RECORD, shield.hidden());
        var resident = found.get();
        var household = resident.household();
        if (household == null) {
            return new Reading.Removed(resident);
        }
        var members = store.members(household, shield.stops());
        return new Reading.Opened(
                resident, new Household(household, store.householdNumber(household), resident.address(), members));
    }

    /// 履歴照会 — addresses and 異動 as believed now; empty where nobody has the reference.
    public History history(Asking asking, ResidentId person) {
        rights.demand(asking, Permission.REGISTRY_READ, person);
        var shield = protection.over(asking, List.of(person));
        if (protection.refuses(asking, person, shield)
                || store.find(person, Set.of(), Set.of()).isEmpty()) {
            return new History(List.of(), List.of());
        }
        log.record(asking, List.of(person), ReadFields.HISTORY, shield.hidden());
        return new History(store.stays(person, shield.hidden().contains(person)), store.changes(person));
    }

    /// 事実の照会 — facts of a person and the household for a purpose; ids that the register does not hold are
    /// left out.
    ///
    /// Online ([Purpose#PREFILL] by the person alone) a protected household gets nothing: prefill would put
    /// the address on a screen that nobody of the office sees.
    public FactSheet facts(Asking asking, ResidentId person, Collection<String> wanted) {
        rights.demand(asking, Permission.REGISTRY_READ, person);
        var together = store.householdOf(person);
        if (together.isEmpty()) {
            return new FactSheet.Unknown();
        }
        var shield = protection.over(asking, together);
        var online = asking.purpose() == Purpose.PREFILL && asking.acting() == null;
        if (protection.refuses(asking, person, shield)
                || (online && !shield.stops().isEmpty())) {
            log.record(asking, List.of(person), List.of(), shield.stops());
            return new FactSheet.Stopped(new StopSign(person));
        }
        var byPerson = facts.persons(together, RegisterFacts.person(wanted), shield.hidden());
        var ofHousehold = facts.household(
                person, RegisterFacts.household(wanted), !shield.hidden().isEmpty());
        var read = new LinkedHashMap<ResidentId, List<String>>();
        byPerson.forEach((id, values) -> read.put(id, new ArrayList<>(values.keySet())));
        Optional.ofNullable(read.get(person)).ifPresent(fields -> fields.addAll(ofHousehold.keySet()));
        log.record(asking, read, shield.hidden());
        return new FactSheet.Given(
                byPerson.entrySet().stream()
                        .map(entry -> new FactSheet.Member(entry.getKey(), entry.getValue()))
                        .toList(),
                ofHousehold);
    }

    /// 同定 — who fits the four items of a card. The card may still show a former address, so any address that
    /// the register knows of the person confirms it; an address it has never heard of leaves a doubt.
    @Transactional(readOnly = true)
    public Identified identify(BasicFour four) {
        // 住民票の併記: the kanji name of a foreign resident stands in brackets behind the alphabet one
        var name = NameFolding.fold(four.fullName().replaceAll("[（）()]", ""));
        var named = store.namesakes(four.birthDate(), four.sex(), name);
        if (named.isEmpty()) {
            return new Identified.Nobody();
        }
        var address = NameFolding.fold(four.address());
        if (address.isEmpty()) {
            return named.size() == 1 ? new Identified.One(named.getFirst()) : new Identified.Doubtful(named.size());
        }
        var confirmed =
                named.stream().filter(person -> livedAt(person, address)).toList();
        return confirmed.size() == 1 ? new Identified.One(confirmed.getFirst()) : new Identified.Doubtful(named.size());
    }

    private boolean livedAt(ResidentId person, String folded) {
        return store.stays(person, false).stream()
                .map(History.Stay::address)
                .anyMatch(stay -> stay instanceof Whereabouts.Known known
                        && (NameFolding.fold(known.address().oneLine()).startsWith(folded)
                                || folded.startsWith(
                                        NameFolding.fold(known.address().street()))));
    }

    /// Whether somebody may be told that a delivery without meeting (郵送, コンビニ, キオスク) is possible.
    @Transactional(readOnly = true)
    public boolean mayIssueWithoutMeeting(ResidentId person) {
        return protection
                .over(Asking.resident("system:issue", "発行判定", Purpose.CERTIFICATE), together(person))
                .stops()
                .isEmpty();
    }

    /// 支援措置の有無 — which of these people carry a stop sign; shows nothing of them, so nothing is logged.
    @Transactional(readOnly = true)
    public Set<ResidentId> stopped(Collection<ResidentId> persons) {
        return protection
                .over(Asking.resident("system:stop", "抑止判定", Purpose.PROTECTION), persons)
                .stops();
    }

    private List<ResidentId> together(ResidentId person) {
        var household = store.householdOf(person);
        return household.isEmpty() ? List.of(person) : household;
    }
}
