package hitomado.registry;

import java.time.LocalDate;

/// 住民の状態 — resident, or in the 除票 and why.
public sealed interface Standing {
    /// 住民となった年月日
    LocalDate became();

    /// 現住 — lives in the city.
    record Living(LocalDate became) implements Standing {}

    /// 転出 — left; `on` may lie ahead (転出予定年月日).
    record MovedOut(LocalDate became, LocalDate on) implements Standing {}

    /// 死亡
    record Dead(LocalDate became, LocalDate on) implements Standing {}

    /// 職権消除 — the record was ended by the office.
    record Cancelled(LocalDate became, LocalDate on) implements Standing {}
}
