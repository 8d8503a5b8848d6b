package hitomado.retention;

import java.time.LocalDate;

/// 保存期間の満了 — ended cases of one procedure, outcome and fiscal year whose time is over.
///
/// @param rule years and source, as the procedure's definition says them
/// @param until last day of the retention
/// @param open whether a disposal of it is under way
public record Due(
        String procedure,
        String outcome,
        int fiscalYear,
        String title,
        String rule,
        LocalDate until,
        long cases,
        boolean open) {}
