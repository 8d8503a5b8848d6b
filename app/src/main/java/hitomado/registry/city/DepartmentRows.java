package hitomado.registry.city;

import hitomado.registry.SchoolYears;
import java.time.LocalDate;

/// Writes what the sections hold of a household's members: tax, insurance, pension, care, seal, card,
/// account, school.
final class DepartmentRows {
    private static final String[] BANKS = {"0910 ひとまど銀行", "1591 しおかぜ信用金庫", "0990 みなも銀行", "9970 ゆうなぎ信用組合"};
    private static final String[] BRANCHES = {"本店営業部", "潮見支店", "若草支店", "東雲支店", "朝凪支店", "藤ヶ峰支店", "北星支店"};
    private final LocalDate asOf;
    private final ChildRows children;

    DepartmentRows(LocalDate asOf) {
        this.asOf = asOf;
        this.children = new ChildRows(asOf);
    }

    void write(Home home, Rows rows) {
        for (var i = 0; i < home.members().size(); i++) {
            var person = home.members().get(i);
            tax(home, person, rows);
            insurance(home, i, rows);
            pension(home, person, rows);
            care(home, person, rows);
            papers(person, rows);
            school(home, person, rows);
        }
        children.write(home, rows);
        ExtraRows.write(home, rows);
    }

    static LocalDate here(Home home, PersonDraft person) {
        var came = home.origin().within() == null
                ? home.since()
                : home.origin().within().since();
        return person.birth().isAfter(came) ? person.birth() : came;
    }

    private void tax(Home home, PersonDraft person, Rows rows) {
        var year = asOf.getYear();
        if (person.age(LocalDate.of(year, 1, 1)) < 15 || here(home, person).isAfter(LocalDate.of(year, 1, 1))) {
            return;
        }
        var dependants = person == home.head() || home.members().size() == 1
                ? (int) home.members().stream()
                        .filter(other -> other != person && other.living().income() <= 480_000)
                        .count()
                : 0;
        rows.row(CopyTable.INCOME_TAX)
                .id(RegisterRows.personId(person.sequence()))
                .number(year)
                .number(person.living().income())
                .number(tax(person.living().income(), dependants))
                .number(dependants)
                .end();
    }

    /// 市民税・県民税 roughly: 10 % over the deductions and 5,000 yen per head (`unverified`, for the synthetic city
    /// only).
    static int tax(int income, int dependants) {
        if (income <= 450_000 + 350_000 * dependants) {
            return 0;
        }
        var taxable = Math.max(0, income - 430_000 - 330_000 * dependants - income * 15 / 100);
        return taxable / 1000 * 100 + 5000;
    }

    private void insurance(Home home, int index, Rows rows) {
        var person = home.members().get(index);
        var id = RegisterRows.personId(person.sequence());
        switch (Insurance.of(home, person, asOf)) {
            case NHI ->
                rows.row(CopyTable.NHI)
                        .id(id)
                        .text("ひと" + home.place().town().ward().position())
                        .text(Numbers.of("", 7, home.sequence()))
                        .text(Numbers.pad(index + 1L, 2))
                        .date(here(home, person))
                        .text(person.birth().equals(here(home, person)) ? "出生" : "転入")
                        .end();
            case LATE_ELDERLY -> {
                var from = person.birth().plusYears(75);
                rows.row(CopyTable.LATE_ELDERLY)
                        .id(id)
                        .text(Numbers.of("", 8, person.sequence()))
                        .date(from.isBefore(here(home, person)) ? here(home, person) : from)
                        .end();
            }
            case EMPLOYEES -> {
                // the city does not hold employees' insurance
            }
        }
    }

    private void pension(Home home, PersonDraft person, Rows rows) {
        var kind = Insurance.pensionKind(home, person, asOf);
        var age = person.age(asOf);
        if (age < 20 && kind == 0) {
            return;
        }
        var gained = kind == 2 && age < 20
                ? person.birth().plusYears(18)
                : person.birth().plusYears(20).minusDays(1);
        rows.row(CopyTable.PENSION)
                .id(RegisterRows.personId(person.sequence()))
                .text(kind == 0 ? null : Integer.toString(kind))
                .text(Numbers.pensionNumber(person.sequence()))
                .flag(person.sequence() % 29 != 0)
                .date(gained)
                .end();
    }

    private void care(Home home, PersonDraft person, Rows rows) {
        if (person.age(asOf) < 65) {
            return;
        }
        var level = person.papers().careLevel();
        var from = LocalDate.of(asOf.getYear(), 1 + (int) (person.sequence() % 10), 1);
        var since = here(home, person).isAfter(from) ? here(home, person) : from;
        rows.row(CopyTable.NURSING_CARE)
                .id(RegisterRows.personId(person.sequence()))
                .text(Numbers.of("", 10, person.sequence()))
                .text(level)
                .date(level == null ? null : since)
                .date(level == null ? null : since.plusYears(1).minusDays(1))
                .end();
    }

    private void papers(PersonDraft person, Rows rows) {
        var id = RegisterRows.personId(person.sequence());
        var papers = person.papers();
        var sequence = person.sequence();
        if (papers.seal()) {
            var drawn = asOf.minusDays(40 + sequence % 5900);
            var fifteen = person.birth().plusYears(15);
            rows.row(CopyTable.SEAL)
                    .id(id)
                    .text(Numbers.of("", 8, sequence))
                    .date(drawn.isBefore(fifteen) ? fifteen : drawn)
                    .end();
        }
        if (papers.card()) {
            card(person, rows);
        }
        if (papers.account()) {
            var bank = BANKS[(int) (sequence % BANKS.length)].split(" ");
            rows.row(CopyTable.BANK_ACCOUNT)
                    .id(id)
                    .text(bank[0])
                    .text(bank[1])
                    .text(Numbers.pad(101 + sequence % 40, 3))
                    .text(BRANCHES[(int) (sequence % BRANCHES.length)])
                    .text("普通")
                    .text(Numbers.of("", 7, sequence))
                    .text(person.name().familyKana() + "　" + person.name().givenKana())
                    .end();
        }
    }

    /// Valid to the tenth birthday after issue, to the fifth for who was under 18; certificates to the fifth
    /// (in force
    /// since 2022, `unverified`).
    private void card(PersonDraft person, Rows rows) {
        var age = person.age(asOf);
        var sequence = person.sequence();
        var cert = person.birth().plusYears(age + 1L + sequence % 4);
        var signs = age >= 15 && sequence % 17 != 0;
        rows.row(CopyTable.CARD)
                .id(RegisterRows.personId(sequence))
                .date(age >= 20 ? cert.plusYears(sequence % 2 * 5) : cert)
                .date(cert)
                .text(signs ? "VALID" : "NONE")
                .date(signs ? cert : null)
                .end();
    }

    private void school(Home home, PersonDraft person, Rows rows) {
        var grade = SchoolYears.gradeOn(person.birth(), asOf);
        if (grade < 1 || grade > 9) {
            return;
        }
        var schools = home.place().town().schools();
        var entered = LocalDate.of(SchoolYears.fiscalYear(asOf) - (grade <= 6 ? grade - 1 : grade - 7), 4, 1);
        var here = person.birth().isAfter(home.since()) ? person.birth() : home.since();
        rows.row(CopyTable.SCHOOLING)
                .id(RegisterRows.personId(person.sequence()))
                .text(
                        grade <= 6
                                ? schools.elementary().code()
                                : schools.juniorHigh().code())
                .id(RegisterRows.personId(ChildRows.guardian(home, person).sequence()))
                .date(here.isAfter(entered) ? here : entered)
                .date(null)
                .end();
    }
}
