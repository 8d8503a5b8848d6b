package hitomado.platform.calendar;

import hitomado.platform.text.Wording;
import java.time.LocalDate;

/// 祝日・休日: one day off by national law.
public record Holiday(LocalDate date, Kind kind, Wording name) {
    /// Why the day is off.
    public enum Kind {
        /// 国民の祝日 (国民の祝日に関する法律2条)
        NAMED,
        /// 振替休日 (3条2項)
        SUBSTITUTE,
        /// 国民の休日 (3条3項)
        BETWEEN,
        /// A day off by a law of its own (大喪の礼, 即位の日 …)
        SPECIAL
    }

    /// Only a 国民の祝日 moves to Monday and lets the day between two of them be off; the law of 2018 counts 即位の日 as one.
    boolean countsAsNamed() {
        return kind == Kind.NAMED || (kind == Kind.SPECIAL && date.getYear() >= 2019);
    }
}
