package hitomado.registry.changes;

import hitomado.platform.text.PersonName;
import hitomado.registry.ResidencePermit;
import hitomado.registry.Sex;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// 新しく記載する人 — who enters the register by 転入 or 出生.
///
/// @param nationality ISO 3166 alpha-3
/// @param permit 在留資格等, for foreign residents only
/// @param honseki 本籍, for Japanese only
/// @param hittosha 筆頭者, for Japanese only
/// @param residentCode 住民票コード from the 転出証明書情報; null: a new one is given
/// @param programmes what the person is insured under from the first day (付記)
public record NewPerson(
        PersonName name,
        LocalDate birthDate,
        Sex sex,
        String relation,
        String nationality,
        @Nullable ResidencePermit permit,
        @Nullable String honseki,
        @Nullable String hittosha,
        @Nullable String residentCode,
        Programmes programmes) {

    /// 付記された資格 (住基法28条から29条の2): entered together with the person.
    ///
    /// @param nhi 国民健康保険
    /// @param lateElderly 後期高齢者医療
    /// @param nursingCare 介護保険（第1号）
    /// @param pensionKind 国民年金の種別 1 to 3, null where none
    /// @param pensionNumber 基礎年金番号, null where unknown
    public record Programmes(
            boolean nhi,
            boolean lateElderly,
            boolean nursingCare,
            @Nullable Integer pensionKind,
            @Nullable String pensionNumber) {
        public static final Programmes NONE = new Programmes(false, false, false, null, null);
    }
}
