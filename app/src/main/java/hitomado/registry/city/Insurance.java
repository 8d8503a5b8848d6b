package hitomado.registry.city;

import hitomado.registry.city.PersonDraft.Work;
import java.time.LocalDate;

/// 医療保険 and 国民年金の種別 that follow from age, work and household.
enum Insurance {
    NHI,
    EMPLOYEES,
    LATE_ELDERLY;

    private static final int DEPENDANT_LIMIT = 1_300_000;
    private static final int ELDERLY_DEPENDANT_LIMIT = 1_800_000;

    static Insurance of(Home home, PersonDraft person, LocalDate day) {
        var age = person.age(day);
        if (age >= 75) {
            return LATE_ELDERLY;
        }
        if (person.living().work().employed() || (isDependant(person, age) && hasEmployee(home, day))) {
            return EMPLOYEES;
        }
        return NHI;
    }

    private static boolean isDependant(PersonDraft person, int age) {
        return !person.relation().equals("同居人")
                && person.living().income() < (age >= 60 ? ELDERLY_DEPENDANT_LIMIT : DEPENDANT_LIMIT);
    }

    private static boolean hasEmployee(Home home, LocalDate day) {
        return home.members().stream()
                .anyMatch(member ->
                        member.living().work().employed() && !member.relation().equals("同居人") && member.age(day) < 75);
    }

    /// 0 where nobody is insured under the national pension any more or yet.
    static int pensionKind(Home home, PersonDraft person, LocalDate day) {
        var age = person.age(day);
        if (person.living().work().employed() && age >= 15 && age < 70) {
            return 2;
        }
        if (age < 20 || age >= 60) {
            return 0;
        }
        var spouseOfEmployee = isSpouse(home, person)
                && home.members().stream()
                        .anyMatch(other -> other != person
                                && isSpouse(home, other)
                                && other.living().work().employed());
        return spouseOfEmployee
                        && person.living().income() < DEPENDANT_LIMIT
                        && person.living().work() != Work.STUDENT
                ? 3
                : 1;
    }

    private static boolean isSpouse(Home home, PersonDraft person) {
        return person == home.head()
                || person.relation().equals("妻")
                || person.relation().equals("夫");
    }
}
