package hitomado.registry.city;

import hitomado.registry.Sex;
import hitomado.registry.city.Home.Departed;
import hitomado.registry.city.StayRows.Span;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Writes a household into the tables of the 住民票: persons, membership, addresses, and the 異動 of the last
/// three years.
final class RegisterRows {
    private static final String ACTOR = "system:city-generator";
    private final LocalDate asOf;
    private final PersonRows persons;
    private final StayRows stays;
    private long changes;

    RegisterRows(LocalDate asOf) {
        this.asOf = asOf;
        this.persons = new PersonRows(asOf);
        this.stays = new StayRows(asOf);
    }

    /// One person of a household as the register sees them.
    ///
    /// @param end how it ended, for those in the 除票
    /// @param arrival the 異動 by which the household came, if it is recent
    private record Entry(
            Home home,
            PersonDraft person,
            int position,
            @Nullable Departed end,
            @Nullable UUID arrival) {
        UUID id() {
            return personId(person.sequence());
        }

        LocalDate came() {
            var earlier = home.origin().within();
            return earlier == null ? home.since() : earlier.since();
        }

        boolean bornHere() {
            return person.birth().isAfter(came());
        }

        LocalDate became() {
            return bornHere() ? person.birth() : came();
        }

        LocalDate hereSince() {
            return person.birth().isAfter(home.since()) ? person.birth() : home.since();
        }

        @Nullable
        LocalDate until() {
            return end == null ? null : end.on();
        }
    }

    static UUID personId(long sequence) {
        return Numbers.uuid('p', sequence);
    }

    static UUID householdId(Home home) {
        return Numbers.uuid('h', home.sequence());
    }

    void write(Home home, Rows rows) {
        var earlier = home.origin().within();
        rows.row(CopyTable.HOUSEHOLD)
                .id(householdId(home))
                .text(Numbers.householdNumber(home.sequence()))
                .date(earlier == null ? home.since() : earlier.since())
                .end();
        var arrival = arrival(home, rows);
        for (var i = 0; i < home.members().size(); i++) {
            entry(new Entry(home, home.members().get(i), i + 1, null, arrival), rows);
        }
        for (var departed : home.departed()) {
            entry(new Entry(home, departed.person(), home.members().size() + 1, departed, null), rows);
        }
        rows.countResidents(home.members().size());
    }

    private void entry(Entry entry, Rows rows) {
        var change = change(entry, rows);
        var end = entry.end();
        persons.write(
                entry.home(),
                entry.person(),
                new PersonRows.Term(entry.became(), entry.bornHere(), entry.until(), end != null && end.died(), change),
                rows);
        if (change != null) {
            rows.row(CopyTable.CHANGE_PERSON).id(change).id(entry.id()).end();
        }
        addresses(entry, change, rows);
        memberships(entry, change, rows);
    }

    private void addresses(Entry entry, @Nullable UUID change, Rows rows) {
        var origin = entry.home().origin();
        var end = entry.end();
        if (!entry.bornHere()) {
            stays.elsewhere(rows, entry.id(), origin.outside(), new Span(null, entry.became(), null));
        }
        if (origin.within() != null && entry.became().isBefore(entry.home().since())) {
            stays.here(
                    rows,
                    entry.id(),
                    origin.within().place(),
                    new Span(entry.became(), entry.home().since(), null));
        }
        stays.here(rows, entry.id(), entry.home().place(), new Span(entry.hereSince(), entry.until(), change));
        if (end != null && end.destination() != null) {
            stays.elsewhere(rows, entry.id(), end.destination(), new Span(end.on(), null, change));
        }
    }

    /// Where the 世帯主 died, the surviving spouse was 妻 or 夫 before and is 世帯主 since (世帯主変更).
    private void memberships(Entry entry, @Nullable UUID change, Rows rows) {
        var household = householdId(entry.home());
        var person = entry.person();
        var lateHead = entry.home().departed().stream()
                .filter(departed ->
                        departed.died() && departed.person().relation().equals("世帯主"))
                .findFirst();
        if (entry.end() == null
                && lateHead.isPresent()
                && entry.became().isBefore(lateHead.get().on())) {
            var died = lateHead.get().on();
            var before = entry.position() > 1 ? person.relation() : person.sex() == Sex.FEMALE ? "妻" : "夫";
            stays.member(
                    rows, entry.id(), household, before, entry.position() + 1, new Span(entry.became(), died, null));
            stays.member(rows, entry.id(), household, person.relation(), entry.position(), new Span(died, null, null));
            return;
        }
        stays.member(
                rows,
                entry.id(),
                household,
                person.relation(),
                entry.position(),
                new Span(entry.became(), entry.until(), change));
    }

    /// 転入 or 転居 of the household, if the office still has the case at hand.
    private @Nullable UUID arrival(Home home, Rows rows) {
        if (home.since().isBefore(asOf.minusYears(3))) {
            return null;
        }
        var filed = home.since().plusDays(home.sequence() % 12);
        return change(
                rows,
                home.origin().within() == null ? "MOVE_IN" : "MOVE_WITHIN",
                home.since(),
                filed.isAfter(asOf) ? asOf : filed);
    }

    private @Nullable UUID change(Entry entry, Rows rows) {
        var recent = asOf.minusYears(3);
        var end = entry.end();
        if (end != null) {
            return end.on().isBefore(recent)
                    ? null
                    : change(rows, end.died() ? "DEATH" : "MOVE_OUT", end.on(), end.died() ? null : end.on());
        }
        if (entry.person().birth().isAfter(entry.home().since())) {
            return entry.person().birth().isBefore(recent)
                    ? null
                    : change(rows, "BIRTH", entry.person().birth(), null);
        }
        return entry.arrival();
    }

    private UUID change(Rows rows, String kind, LocalDate event, @Nullable LocalDate filed) {
        var id = Numbers.uuid('c', changes++);
        rows.row(CopyTable.CHANGE)
                .id(id)
                .text(kind)
                .date(event)
                .date(filed)
                .text((filed == null ? event : filed) + " 15:00:00+09")
                .text(ACTOR)
                .text(null)
                .end();
        return id;
    }
}
