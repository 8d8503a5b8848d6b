package hitomado.casework;

import hitomado.platform.Acting;
import hitomado.registry.changes.MoveWithin;
import hitomado.registry.changes.Placement;
import hitomado.registry.changes.RegisterChanges;
import hitomado.rules.SubjectId;
import java.util.List;
import org.springframework.stereotype.Component;

/// 転居届の起票 (住民基本台帳法23条).
@Component
class MoveWithinCase {
    private final RegisterChanges register;
    private final Housing housing;

    MoveWithinCase(RegisterChanges register, Housing housing) {
        this.register = register;
        this.housing = housing;
    }

    ChangeFromCase.Result apply(Acting who, FiledFacts filed) {
        var movers = filed.group("movers");
        var residents = filed.residents(movers);
        if (filed.lacksEvent("event.date", "event.newTown", "event.newBlock") || residents.size() < movers.size()) {
            return ChangeFromCase.Result.incomplete();
        }
        return switch (housing.find(who, filed)) {
            case Housing.Found.Not(var reason) -> new ChangeFromCase.Result.Impossible(reason);
            case Housing.Found.Home(var address, var joined) -> {
                // a whole household that joins nobody stays one household with its 続柄 as they are
                var asOne = joined == null
                        && filed.of("household.movePart", "household").equals("whole");
                yield ChangeFromCase.result(register.applyMoveWithin(
                        who,
                        new MoveWithin(
                                ChangeFromCase.filing(filed),
                                residents,
                                address,
                                joined,
                                asOne ? List.of() : relations(filed, movers),
                                Housing.staying(filed, movers))));
            }
        };
    }

    private static List<Placement> relations(FiledFacts filed, List<SubjectId> movers) {
        return movers.stream()
                .filter(person ->
                        !filed.person("person.newRelationship", person).isEmpty())
                .flatMap(person -> filed.resident(person).stream()
                        .map(id -> new Placement(id, filed.person("person.newRelationship", person))))
                .toList();
    }
}
