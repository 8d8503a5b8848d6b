package hitomado.registry.changes;

import hitomado.platform.Acting;
import hitomado.registry.ChangeKind;
import hitomado.registry.ResidentBorn;
import hitomado.registry.ResidentId;
import hitomado.registry.ResidentMovedIn;
import hitomado.registry.changes.ChangeOutcome.Applied;
import hitomado.registry.changes.ChangeOutcome.Reason;
import hitomado.registry.changes.ChangeOutcome.Refused;
import hitomado.registry.changes.ChangeStore.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 転入・出生の入力.
@Component
class ApplyEntry {
    private final ChangeDesk desk;
    private final ChangeStore store;
    private final StayStore stays;
    private final PersonStore persons;
    private final QualificationStore qualifications;
    private final Households households;
    private final CertificateUse certificates;

    ApplyEntry(
            ChangeDesk desk,
            ChangeStore store,
            StayStore stays,
            PersonStore persons,
            QualificationStore qualifications,
            Households households,
            CertificateUse certificates) {
        this.desk = desk;
        this.store = store;
        this.stays = stays;
        this.persons = persons;
        this.qualifications = qualifications;
        this.households = households;
        this.certificates = certificates;
    }

    /// A newcomer with the id they have or get, and whether our 除票 knows them.
    private record Newcomer(ResidentId id, NewPerson person, boolean again) {}

    ChangeOutcome moveIn(Acting who, MoveIn move) {
        var refusal = refusal(move);
        if (refusal != null) {
            return new Refused(refusal);
        }
        var newcomers = new ArrayList<Newcomer>();
        for (var person : move.newcomers()) {
            var known = persons.known(person.residentCode());
            if (known.isPresent() && known.get().living()) {
                return new Refused(Reason.ALREADY_RESIDENT);
            }
            var id = known.map(PersonStore.Known::id).orElseGet(() -> new ResidentId(desk.nextId()));
            newcomers.add(new Newcomer(id, person, known.isPresent()));
        }
        var placements = newcomers.stream()
                .map(newcomer -> new Placement(newcomer.id(), newcomer.person().relation()))
                .toList();
        var ids = newcomers.stream().map(Newcomer::id).toList();
        if (!households.fits(Set.copyOf(ids), placements, move.into())) {
            return new Refused(Reason.NO_HOUSEHOLD);
        }
        return enter(who, move, newcomers, placements);
    }

    private @Nullable Reason refusal(MoveIn move) {
        if (move.newcomers().isEmpty()) {
            return Reason.NOBODY;
        }
        if (move.filing().eventDate().isAfter(move.filing().filedOn())) {
            return Reason.NOT_YET;
        }
        return households.hasTown(move.address().townCode()) ? null : Reason.UNKNOWN_TOWN;
    }

    private ChangeOutcome enter(Acting who, MoveIn move, List<Newcomer> newcomers, List<Placement> placements) {
        var day = move.filing().eventDate();
        var ids = newcomers.stream().map(Newcomer::id).toList();
        var change = desk.open(who, ChangeKind.MOVE_IN, move.filing(), List.of());
        for (var newcomer : newcomers) {
            if (newcomer.again()) {
                persons.enterAgain(change, newcomer.id(), newcomer.person());
                stays.endAddresses(change, List.of(newcomer.id()), day);
            } else {
                persons.enter(change, newcomer.id(), newcomer.person(), "MOVE_IN");
                stays.elsewhere(change, List.of(newcomer.id()), move.from(), null, day);
            }
        }
        store.concern(change.id(), ids);
        stays.live(change, ids, move.address(), day);
        var household = households.place(change, move.into(), placements);
        newcomers.forEach(newcomer ->
                qualifications.begin(change, newcomer.id(), newcomer.person().programmes()));
        if (move.certificate() != null) {
            certificates.use(move.certificate(), change);
        }
        var codes = newcomers.stream()
                .map(newcomer -> newcomer.person().residentCode())
                .filter(Objects::nonNull)
                .toList();
        certificates.useOf(codes, change);
        desk.publish(new ResidentMovedIn(
                change.id(), ids, household, day, move.filing().caseRef()));
        return new Applied(change.id(), ids, household);
    }

    ChangeOutcome birth(Acting who, Birth birth) {
        var child = birth.child();
        var parent = store.lock(List.of(birth.parent()));
        if (parent.isEmpty()) {
            return new Refused(Reason.OVERTAKEN);
        }
        if (child.birthDate().isAfter(birth.filedOn())) {
            return new Refused(Reason.NOT_YET);
        }
        if (!households.knownRelations(Set.of(child.relation()))
                || child.relation().equals("世帯主")) {
            return new Refused(Reason.NO_HOUSEHOLD);
        }
        var home = parent.getFirst();
        var id = new ResidentId(desk.nextId());
        var filing = new Filing(child.birthDate(), birth.filedOn(), birth.caseRef());
        var change = desk.open(who, ChangeKind.BIRTH, filing, List.of());
        persons.enter(change, id, child, "BIRTH");
        store.concern(change.id(), List.of(id));
        livesWith(change, id, home, child.relation());
        qualifications.begin(change, id, child.programmes());
        desk.publish(new ResidentBorn(change.id(), id, home.household(), child.birthDate(), birth.caseRef()));
        return new Applied(change.id(), List.of(id), home.household());
    }

    /// From birth on at the parent's present address.
    private void livesWith(Entry change, ResidentId child, Present parent, String relation) {
        stays.liveWith(change, child, parent.id(), change.eventDate());
        households.place(change, parent.household(), List.of(new Placement(child, relation)));
    }
}
