package hitomado.registry.watch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// 目立つ照会 — one member of staff, one day, one rule.
///
/// @param actor key such as `staff:0198…`
/// @param persons how many people were read
/// @param usual threshold, or what is usual among the peers
public record UnusualAccess(
        long id,
        WatchRule rule,
        LocalDate day,
        String actor,
        String section,
        int persons,
        int usual,
        Optional<Review> review) {

    /// 確認 — by whom and with what outcome.
    public record Review(Instant at, String by, String note) {}
}
