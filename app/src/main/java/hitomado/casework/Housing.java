package hitomado.casework;

import hitomado.platform.Acting;
import hitomado.platform.Purpose;
import hitomado.registry.Asking;
import hitomado.registry.HouseholdId;
import hitomado.registry.Reading;
import hitomado.registry.ResidentId;
import hitomado.registry.ResidentPage;
import hitomado.registry.ResidentQuery;
import hitomado.registry.Residents;
import hitomado.registry.Standing;
import hitomado.registry.Towns;
import hitomado.registry.changes.NewAddress;
import hitomado.registry.changes.Placement;
import hitomado.rules.SubjectId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 住まいと世帯の特定 — the town of a new address, the household that is joined there, and the 続柄 of those who stay.
@Component
class Housing {
    static final String HEAD = "世帯主";

    private final Towns towns;
    private final Residents residents;

    Housing(Towns towns, Residents residents) {
        this.towns = towns;
        this.residents = residents;
    }

    /// The new home.
    sealed interface Found {
        /// @param joined the household that is joined there; null where none is
        record Home(NewAddress address, @Nullable HouseholdId joined) implements Found {}

        record Not(String reason) implements Found {}
    }

    /// The household of somebody.
    sealed interface Own {
        record Of(HouseholdId household) implements Own {}

        record Not(String reason) implements Own {}
    }

    Found find(Acting who, FiledFacts filed) {
        var town = towns.find(filed.event("event.newTown"));
        if (town.isEmpty()) {
            return new Found.Not("casework.change.UNKNOWN_TOWN");
        }
        var address =
                new NewAddress(town.get().code(), filed.event("event.newBlock"), filed.event("event.newBuilding"));
        if (!filed.yes("event.joinsHousehold", "event")) {
            return new Found.Home(address, null);
        }
        var place = town.get().withWard() + filed.event("event.newBlock");
        return switch (joined(who, filed.event("event.joinedHeadName"), place)) {
            case Own.Of(var household) -> new Found.Home(address, household);
            case Own.Not(var reason) -> new Found.Not(reason);
        };
    }

    /// The one household of a 世帯主 of this name at this place.
    private Own joined(Acting who, String head, String place) {
        var asking = Asking.by(who, Purpose.RESIDENT_RECORD);
        var hits = residents.search(asking, ResidentQuery.name(head).livingAt(place)).hits().stream()
                .filter(hit -> hit.standing() instanceof Standing.Living)
                .map(ResidentPage.Hit::id)
                .toList();
        return hits.size() == 1 ? of(who, hits.getFirst()) : new Own.Not("casework.change.NO_JOINED_HOUSEHOLD");
    }

    Own of(Acting who, ResidentId person) {
        return residents.open(Asking.by(who, Purpose.RESIDENT_RECORD), person)
                        instanceof Reading.Opened(var resident, var household)
                ? new Own.Of(household.id())
                : new Own.Not("casework.change.NO_JOINED_HOUSEHOLD");
    }

    /// 続柄 in the household that remains, as the 世帯変更届 of the same submission names them.
    static List<Placement> staying(FiledFacts filed, List<SubjectId> movers) {
        return filed.having("person.relationshipInRest").stream()
                .filter(person -> !movers.contains(person))
                .flatMap(person -> filed.resident(person).stream()
                        .map(id -> new Placement(id, filed.person("person.relationshipInRest", person))))
                .toList();
    }
}
