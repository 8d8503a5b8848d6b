package hitomado.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 履歴 — addresses and 異動 of one person, as the register believes now.
public record History(List<Stay> stays, List<Change> changes) {
    public History {
        stays = List.copyOf(stays);
        changes = List.copyOf(changes);
    }

    /// 住所の履歴 — from (unknown: null) to the day before `until` (still: null).
    public record Stay(
            Whereabouts address,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    /// 異動 — 異動日, 届出日, 処理日 apart.
    public record Change(
            UUID id,
            ChangeKind kind,
            LocalDate eventDate,
            @Nullable LocalDate filedOn,
            Instant processedAt,
            String actor,
            @Nullable String caseRef,
            boolean cancelled) {}
}
