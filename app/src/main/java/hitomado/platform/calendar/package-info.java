/// Days and deadlines (閉庁日・期限): owns national holidays, the days a city hall is closed, and how periods of the law are
/// counted.
///
/// Offers [BusinessCalendar] and [DeadlineRule], both pure. Holidays are computed from 国民の祝日に関する法律 with its changes;
/// what a city closes besides is a parameter. Reads no database and no clock.
@NullMarked
@NamedInterface("calendar")
package hitomado.platform.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
