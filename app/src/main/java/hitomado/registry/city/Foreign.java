package hitomado.registry.city;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// 在留 items of a foreign resident (住基法30条の45); 特別永住者 have neither a card number here nor an end.
record Foreign(
        String nationality,
        String status,
        @Nullable LocalDate until,
        @Nullable String card) {}
