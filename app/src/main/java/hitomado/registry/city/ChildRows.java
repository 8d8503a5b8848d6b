package hitomado.registry.city;

import hitomado.registry.SchoolYears;
import hitomado.registry.city.PersonDraft.Work;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/// Writes 児童手当 and 子ども医療費 of a household: the parent with the higher income claims; public servants claim at
/// their
/// employer.
final class ChildRows {
    private final LocalDate asOf;

    ChildRows(LocalDate asOf) {
        this.asOf = asOf;
    }

    void write(Home home, Rows rows) {
        var byGuardian = new LinkedHashMap<PersonDraft, List<PersonDraft>>();
        for (var person : home.members()) {
            if (isChild(person) && AllowanceLaw.counted(person.birth(), asOf)) {
                byGuardian
                        .computeIfAbsent(guardian(home, person), g -> new ArrayList<>())
                        .add(person);
            }
        }
        byGuardian.forEach((guardian, children) -> {
            allowance(home, guardian, children, rows);
            children.stream()
                    .filter(child -> AllowanceLaw.paid(child.birth(), asOf))
                    .forEach(child -> medical(home, guardian, child, rows));
        });
    }

    private static boolean isChild(PersonDraft person) {
        return person.relation().endsWith("子");
    }

    /// 保護者 — of 子の子 the head's child or child-in-law, otherwise the head or spouse; the one who earns more.
    static PersonDraft guardian(Home home, PersonDraft child) {
        var grandchild = child.relation().equals("子の子");
        return home.members().stream()
                .filter(person -> person != child)
                .filter(person -> grandchild
                        ? List.of("子", "子の妻", "子の夫").contains(person.relation())
                        : List.of("世帯主", "妻", "夫", "妻（未届）", "夫（未届）").contains(person.relation()))
                .max(Comparator.comparingInt(person -> person.living().income()))
                .orElse(home.head());
    }

    private void allowance(Home home, PersonDraft guardian, List<PersonDraft> children, Rows rows) {
        var oldestFirst = children.stream()
                .sorted(Comparator.comparing(PersonDraft::birth))
                .toList();
        var amounts = AllowanceLaw.monthly(
                oldestFirst.stream().map(PersonDraft::birth).toList(), asOf);
        var monthly = amounts.stream().mapToInt(Integer::intValue).sum();
        if (monthly == 0 || guardian.living().work() == Work.PUBLIC_SERVANT) {
            return;
        }
        var claimant = RegisterRows.personId(guardian.sequence());
        var eldest = oldestFirst.getFirst();
        var from = DepartmentRows.here(home, guardian).isAfter(eldest.birth())
                ? DepartmentRows.here(home, guardian)
                : eldest.birth();
        rows.row(CopyTable.CHILD_ALLOWANCE)
                .id(claimant)
                .date(from.withDayOfMonth(1).plusMonths(1))
                .number(monthly)
                .end();
        for (var i = 0; i < oldestFirst.size(); i++) {
            rows.row(CopyTable.CHILD_ALLOWANCE_CHILD)
                    .id(claimant)
                    .id(RegisterRows.personId(oldestFirst.get(i).sequence()))
                    .number(i + 1L)
                    .number(amounts.get(i))
                    .end();
        }
    }

    private void medical(Home home, PersonDraft guardian, PersonDraft child, Rows rows) {
        var nhi = Insurance.of(home, child, asOf) == Insurance.NHI;
        rows.row(CopyTable.CHILD_MEDICAL)
                .id(RegisterRows.personId(child.sequence()))
                .id(RegisterRows.personId(guardian.sequence()))
                .text(Numbers.of("", 7, child.sequence()))
                .text(nhi ? "00991007" : "01990015")
                .text(nhi ? "ひとまど市国民健康保険" : "全国健康保険協会　ひとまど支部")
                .text(nhi ? "ひと" + home.place().town().ward().position() : Numbers.of("", 8, home.sequence() / 37))
                .text(nhi ? Numbers.of("", 7, home.sequence()) : Numbers.of("", 6, home.sequence()))
                .date(DepartmentRows.here(home, child))
                .date(SchoolYears.endOfFiscalYearReaching(child.birth(), 18))
                .end();
    }
}
