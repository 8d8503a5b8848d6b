package hitomado.eligibility.scan;

import hitomado.procedures.Programme;
import hitomado.rules.law.FiscalYears;
import java.time.LocalDate;

/// 機会の名 — what an entitlement is about once: `once`, or the fiscal year.
final class Occasions {
    private Occasions() {}

    static String of(Programme programme, LocalDate day) {
        return switch (programme.push().occasion()) {
            case ONCE -> "once";
            case FISCAL_YEAR -> Integer.toString(FiscalYears.of(day));
        };
    }
}
