package hitomado.registry.changes;

import hitomado.registry.HouseholdId;
import hitomado.registry.ResidentId;
import hitomado.registry.changes.ChangeStore.Entry;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Puts people into households and gives those who stay their new 続柄.
@Component
class Households {
    private final StayStore stays;
    private final ChangeStore store;
    private final ChangeDesk desk;
    private final JdbcClient jdbc;

    Households(StayStore stays, ChangeStore store, ChangeDesk desk, JdbcClient jdbc) {
        this.stays = stays;
        this.store = store;
        this.desk = desk;
        this.jdbc = jdbc;
    }

    boolean hasTown(String code) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM registry.town WHERE code = :code)")
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    /// Whether these placements are the people concerned, with known 続柄, and make a household with one head.
    boolean fits(Set<ResidentId> persons, List<Placement> placements, @Nullable HouseholdId into) {
        var named = placements.stream().map(Placement::person).collect(Collectors.toSet());
        return named.equals(persons)
                && named.size() == placements.size()
                && knownRelations(placements.stream().map(Placement::relation).toList())
                && (into == null ? Remaining.hasOneHead(placements) : joins(placements, into));
    }

    boolean knownRelations(Collection<String> relations) {
        return store.relations().containsAll(relations);
    }

    /// People who join a household with a head bring none.
    private boolean joins(List<Placement> placements, HouseholdId into) {
        return !store.lockHouseholds(List.of(into)).isEmpty()
                && placements.stream()
                        .noneMatch(placement -> placement.relation().equals("世帯主"));
    }

    /// Writes the memberships from the day of the change on; founds a household where none is named.
    HouseholdId place(Entry change, @Nullable HouseholdId into, List<Placement> placements) {
        var household = into == null ? new HouseholdId(desk.nextId()) : into;
        var position = 1;
        if (into == null) {
            stays.found(household, change.eventDate());
        } else {
            position = jdbc.sql(
                            "SELECT coalesce(max(position), 0) + 1 FROM registry.current_membership WHERE household_id = :id")
                    .param("id", household.value())
                    .query(Integer.class)
                    .single();
        }
        for (var placement : into == null ? Remaining.headFirst(placements) : placements) {
            stays.join(change, household, placement, position++, change.eventDate());
        }
        return household;
    }

    /// New 続柄 for those who stay; they are concerned by the change too.
    void replace(Entry change, HouseholdId household, List<Placement> staying) {
        if (staying.isEmpty()) {
            return;
        }
        var persons = staying.stream().map(Placement::person).toList();
        store.concern(change.id(), persons);
        stays.leave(change, persons, change.eventDate());
        var position = 1;
        for (var placement : Remaining.headFirst(staying)) {
            stays.join(change, household, placement, position++, change.eventDate());
        }
    }
}
