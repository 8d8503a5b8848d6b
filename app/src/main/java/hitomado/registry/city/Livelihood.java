package hitomado.registry.city;

import hitomado.registry.Sex;
import hitomado.registry.city.PersonDraft.Living;
import hitomado.registry.city.PersonDraft.Papers;
import hitomado.registry.city.PersonDraft.Work;
import org.jspecify.annotations.Nullable;

/// What people live on and which papers they hold, by age and sex (shares are our own guess, `unverified`).
final class Livelihood {
    private static final String[] LEVELS = {"要支援1", "要支援2", "要介護1", "要介護2", "要介護3", "要介護4", "要介護5"};

    private Livelihood() {}

    static Living living(Draw draw, int age, Sex sex, boolean hasSpouse) {
        var work = work(draw, age, sex, hasSpouse);
        return new Living(work, income(draw, work, age));
    }

    private static Work work(Draw draw, int age, Sex sex, boolean hasSpouse) {
        if (age < 15) {
            return Work.NONE;
        }
        if (age < 18 || (age < 22 && draw.chance(0.6))) {
            return Work.STUDENT;
        }
        if (age >= 65) {
            var later = new Work[] {
                Work.RETIRED, Work.SELF_EMPLOYED, Work.PART_TIME, age < 70 ? Work.EMPLOYEE : Work.RETIRED
            };
            return later[draw.byShares(0.74, 0.1, 0.11, 0.05)];
        }
        var works = new Work[] {
            Work.EMPLOYEE,
            Work.PUBLIC_SERVANT,
            Work.SELF_EMPLOYED,
            Work.PART_TIME,
            hasSpouse && sex == Sex.FEMALE ? Work.HOMEMAKER : Work.NONE
        };
        return sex == Sex.MALE
                ? works[draw.byShares(0.71, 0.06, 0.12, 0.07, 0.04)]
                : works[draw.byShares(0.47, 0.05, 0.06, 0.24, 0.18)];
    }

    /// 合計所得金額 in steps of 1,000 yen.
    private static int income(Draw draw, Work work, int age) {
        var typical = switch (work) {
            case EMPLOYEE -> 2_100_000 + 45_000 * Math.min(30, Math.max(0, age - 22));
            case PUBLIC_SERVANT -> 2_300_000 + 70_000 * Math.min(30, Math.max(0, age - 22));
            case SELF_EMPLOYED -> 2_400_000;
            case PART_TIME -> 480_000;
            case RETIRED -> 620_000;
            case STUDENT -> 60_000;
            case HOMEMAKER, NONE -> 0;
        };
        var spread = Math.exp(0.45 * draw.bell());
        return (int) (typical * spread / 1000) * 1000;
    }

    static Papers papers(Draw draw, int age) {
        var card = draw.chance(age < 1 ? 0.35 : 0.77);
        return new Papers(
                card,
                age >= 15 && draw.chance(age < 20 ? 0.03 : 0.56),
                card && draw.chance(0.62),
                careLevel(draw, age));
    }

    private static @Nullable String careLevel(Draw draw, int age) {
        var certified = age < 65 ? 0.0 : age < 75 ? 0.043 : age < 80 ? 0.12 : age < 85 ? 0.26 : age < 90 ? 0.48 : 0.72;
        return draw.chance(certified) ? LEVELS[draw.byShares(0.14, 0.14, 0.21, 0.17, 0.13, 0.13, 0.08)] : null;
    }
}
