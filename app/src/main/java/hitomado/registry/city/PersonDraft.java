package hitomado.registry.city;

import hitomado.registry.Sex;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/// One invented person: who, 続柄, what they live on, which papers they hold.
record PersonDraft(
        long sequence,
        PersonName name,
        LocalDate birth,
        Sex sex,
        String relation,
        Living living,
        @Nullable Foreign foreign,
        Papers papers) {

    /// 仕事 and 合計所得金額 of the year before, yen.
    record Living(Work work, int income) {}

    enum Work {
        EMPLOYEE,
        PUBLIC_SERVANT,
        SELF_EMPLOYED,
        PART_TIME,
        HOMEMAKER,
        STUDENT,
        RETIRED,
        NONE;

        /// 被用者 — insured at the employer (社会保険・厚生年金).
        boolean employed() {
            return this == EMPLOYEE || this == PUBLIC_SERVANT;
        }
    }

    /// マイナンバーカード, 印鑑登録, 公金受取口座, 要介護状態区分.
    record Papers(
            boolean card,
            boolean seal,
            boolean account,
            @Nullable String careLevel) {}

    int age(LocalDate day) {
        return Period.between(birth, day).getYears();
    }

    String nationality() {
        return foreign == null ? "JPN" : foreign.nationality();
    }

    PersonDraft as(String newRelation) {
        return new PersonDraft(sequence, name, birth, sex, newRelation, living, foreign, papers);
    }
}
