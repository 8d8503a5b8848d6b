package hitomado.identity.delegation;

import hitomado.platform.FilerBasis;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 代理権 — one person may act for another, in some life events, until a day.
///
/// @param until last day
/// @param endedAt null as long as nobody ended it; the last day ends it without being written
public record Delegation(
        UUID id,
        Person principal,
        Person proxy,
        FilerBasis basis,
        Set<String> lifeEvents,
        Instant grantedAt,
        LocalDate until,
        @Nullable Instant endedAt) {
    public Delegation {
        lifeEvents = Set.copyOf(lifeEvents);
    }

    /// 本人または代理人.
    ///
    /// @param ref the office's opaque reference; null where the office does not know the account
    public record Person(
            UUID account, String name, @Nullable String ref) {}

    /// Whether it is in force on this day.
    public boolean live(LocalDate today) {
        return endedAt == null && !today.isAfter(until);
    }
}
