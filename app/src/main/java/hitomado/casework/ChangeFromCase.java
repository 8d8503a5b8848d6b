package hitomado.casework;

import hitomado.applications.FiledPerson;
import hitomado.applications.StatusReport;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.FilerBasis;
import hitomado.procedures.Catalogue;
import hitomado.registry.changes.Birth;
import hitomado.registry.changes.ChangeOutcome;
import hitomado.registry.changes.Filing;
import hitomado.registry.changes.HouseholdChange;
import hitomado.registry.changes.MoveIn;
import hitomado.registry.changes.MoveOut;
import hitomado.registry.changes.RegisterChanges;
import hitomado.rules.SubjectId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// 異動の起票 — what a granted 届出 writes into the register, made of the case's facts; in the case's own transaction.
@Component
class ChangeFromCase {
    private final RegisterChanges register;
    private final MoveWithinCase within;
    private final Housing housing;
    private final CaseStore store;
    private final CaseItemStore items;
    private final Reports reports;
    private final Catalogue catalogue;

    ChangeFromCase(
            RegisterChanges register,
            MoveWithinCase within,
            Housing housing,
            CaseStore store,
            CaseItemStore items,
            Reports reports,
            Catalogue catalogue) {
        this.register = register;
        this.within = within;
        this.housing = housing;
        this.store = store;
        this.items = items;
        this.reports = reports;
        this.catalogue = catalogue;
    }

    /// What became of it.
    sealed interface Result {
        record Applied() implements Result {}

        record NotARegisterChange() implements Result {}

        /// A message key says why; nothing was written.
        record Impossible(String reason) implements Result {}

        static Result incomplete() {
            return new Impossible("casework.change.INCOMPLETE");
        }
    }

    /// Whether granting such a case is an 異動.
    static boolean concerns(CaseFile file) {
        return List.of("move-out", "move-within", "move-in", "birth", "household-change")
                .contains(file.procedure());
    }

    Result apply(Actor.Staff who, CaseFile file) {
        if (!concerns(file)) {
            return new Result.NotARegisterChange();
        }
        var procedure = catalogue
                .revision(file.origin().revision())
                .findProcedure(file.procedure())
                .orElseThrow();
        var together = store.siblings(file.origin().submission());
        var filed = FiledFacts.of(
                file, procedure, items.people(file.id()), new FiledFacts.Sources(items.all(file.id()), together));
        var filer = file.filer();
        var acting = new Acting(who, filer.represented(), FilerBasis.ofCode(filer.basis()));
        return switch (file.procedure()) {
            case "move-out" -> moveOut(acting, filed);
            case "move-within" -> within.apply(acting, filed);
            case "move-in" -> moveIn(acting, filed);
            case "birth" -> birth(acting, filed);
            default -> householdChange(acting, filed, together);
        };
    }

    /// 転出届 (住民基本台帳法24条); the day may lie ahead.
    private Result moveOut(Acting who, FiledFacts filed) {
        var movers = filed.group("movers");
        var residents = filed.residents(movers);
        if (filed.lacksEvent("event.date", "event.destinationPrefecture", "event.destinationCity")
                || residents.size() < movers.size()) {
            return Result.incomplete();
        }
        return result(register.applyMoveOut(
                who,
                new MoveOut(
                        filing(filed),
                        residents,
                        new FiledAddresses(filed).destination(),
                        Housing.staying(filed, movers))));
    }

    /// 転入届 (住民基本台帳法22条): the people are entered, the head of a new household first.
    private Result moveIn(Acting who, FiledFacts filed) {
        var movers = filed.group("movers").stream()
                .sorted(Comparator.comparing(person ->
                        !filed.person("person.newRelationship", person).equals(Housing.HEAD)))
                .toList();
        if (filed.lacksEvent("event.date", "event.newTown", "event.newBlock")
                || filed.lacksPerson(
                        movers, "person.fullName", "person.birthDate", "person.sex", "person.newRelationship")) {
            return Result.incomplete();
        }
        return switch (housing.find(who, filed)) {
            case Housing.Found.Not(var reason) -> new Result.Impossible(reason);
            case Housing.Found.Home(var address, var joined) -> {
                var persons = new NewPersons(filed);
                var move = new MoveIn(
                        filing(filed),
                        movers.stream().map(persons::newcomer).toList(),
                        new FiledAddresses(filed).before(),
                        address,
                        joined,
                        null);
                yield entered(filed, movers, register.applyMoveIn(who, move));
            }
        };
    }

    /// 出生届による記載 (住民基本台帳法施行令12条2項1号): each child enters the household of a parent.
    private Result birth(Acting who, FiledFacts filed) {
        var children = filed.group("newborns");
        var parents = Stream.concat(filed.group("mother").stream(), filed.group("father").stream())
                .toList();
        var home = filed.residents(parents).stream().findFirst();
        if (home.isEmpty()
                || children.isEmpty()
                || filed.lacksPerson(
                        children, "person.fullName", "person.birthDate", "person.sex", "person.newRelationship")) {
            return Result.incomplete();
        }
        Result result = new Result.Applied();
        for (int i = 0; i < children.size() && result instanceof Result.Applied; i++) {
            var child = children.get(i);
            // the register takes one change of a kind a case: each child of a multiple birth has its own reference
            var reference = i == 0 ? filed.file().number() : filed.file().number() + "-" + (i + 1);
            var birth = new Birth(
                    new NewPersons(filed).newborn(child, parents),
                    home.get(),
                    filed.file().dates().filedOn(),
                    reference);
            result = entered(filed, List.of(child), register.applyBirth(who, birth));
        }
        return result;
    }

    /// 世帯変更届 (住民基本台帳法25条) filed with a move: the move names the new 世帯主, so it is in the register with it.
    private Result householdChange(Acting who, FiledFacts filed, List<CaseFile> together) {
        var move = together.stream()
                .filter(other -> other.procedure().equals("move-out")
                        || other.procedure().equals("move-within"))
                .findFirst();
        if (move.isPresent()) {
            return switch (move.get().state()) {
                case DECIDED, DONE -> new Result.Applied();
                default -> new Result.Impossible("casework.change.MOVE_FIRST");
            };
        }
        var staying = Housing.staying(filed, List.of());
        if (filed.lacksEvent("event.date") || staying.isEmpty()) {
            return Result.incomplete();
        }
        return switch (housing.of(who, staying.getFirst().person())) {
            case Housing.Own.Not(var reason) -> new Result.Impossible(reason);
            case Housing.Own.Of(var household) ->
                result(register.applyHouseholdChange(
                        who, new HouseholdChange(filing(filed), household, staying, List.of())));
        };
    }

    private Result entered(FiledFacts filed, List<SubjectId> persons, ChangeOutcome outcome) {
        if (outcome instanceof ChangeOutcome.Applied(var change, var ids, var household)) {
            var known = IntStream.range(0, persons.size())
                    .mapToObj(i -> new FiledPerson(persons.get(i), ids.get(i).toString(), true))
                    .toList();
            items.know(filed.file().origin().submission(), known);
            reports.send(filed.file(), new StatusReport.Entered(known));
        }
        return result(outcome);
    }

    static Filing filing(FiledFacts filed) {
        return new Filing(
                filed.day("event.date"),
                filed.file().dates().filedOn(),
                filed.file().number());
    }

    static Result result(ChangeOutcome outcome) {
        return switch (outcome) {
            case ChangeOutcome.Applied applied -> new Result.Applied();
            case ChangeOutcome.Refused(var reason) -> new Result.Impossible("casework.change." + reason.name());
        };
    }
}
