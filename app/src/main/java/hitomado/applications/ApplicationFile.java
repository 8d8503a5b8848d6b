package hitomado.applications;

import hitomado.platform.files.ScanState;
import hitomado.procedures.Definitions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 申請の記録 — everything about one application that its resident may see.
///
/// @param definitions the revision it is pinned to
/// @param correction null where no correction is asked for
/// @param scans of the documents, by id of the file
public record ApplicationFile(
        FiledSubmission submission,
        FiledApplication application,
        Definitions definitions,
        List<Item> items,
        List<Step> steps,
        List<Message> messages,
        @Nullable Correction correction,
        List<Delivery> deliveries,
        List<FiledDocument> documents,
        Map<UUID, ScanState> scans) {
    public ApplicationFile {
        items = List.copyOf(items);
        steps = List.copyOf(steps);
        messages = List.copyOf(messages);
        deliveries = List.copyOf(deliveries);
        documents = List.copyOf(documents);
        scans = Map.copyOf(scans);
    }

    /// 記載事項とその版
    public record Item(FiledItem item, Instant at, boolean current) {}

    /// 経過
    public record Step(StepKind kind, Instant at, String by, String detail) {}

    /// 連絡
    public record Message(Instant at, boolean fromStaff, String by, String text) {}

    /// 補正の求め — what is asked, and what was typed but could not be taken.
    public record Correction(Instant askedAt, String by, String message, List<Asked> items) {
        public Correction {
            items = List.copyOf(items);
        }
    }

    /// One item asked for.
    ///
    /// @param typed text that could not be taken; null where nothing was typed yet
    /// @param problem message key of its problem; null where there is none
    public record Asked(
            ItemRef ref, @Nullable String typed, @Nullable String problem) {}

    /// 交付
    public record Delivery(
            UUID id,
            Instant at,
            DeliveryKind kind,
            String title,
            String text,
            @Nullable UUID file) {}

    /// What the virus scanner said of a document; a file that is gone waits for ever.
    public ScanState scan(FiledDocument document) {
        return scans.getOrDefault(document.file(), ScanState.WAITING);
    }

    public List<Item> currentItems() {
        return items.stream().filter(Item::current).toList();
    }
}
