package hitomado.applications;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 処理状況の連絡 — what the office tells the resident's side about an application.
public sealed interface StatusReport {
    /// 処理中 — a section works on it; `section` is an id of `city.yaml`.
    record InProgress(String section) implements StatusReport {}

    /// 届出日の確定 — a filing prepared for a visit became real at the counter on this day.
    record Visited(LocalDate filedOn) implements StatusReport {}

    /// 住民票への記載 — the people of the session who were not in the register, under the references they have now.
    record Entered(List<FiledPerson> people) implements StatusReport {
        public Entered {
            people = List.copyOf(people);
        }
    }

    /// 補正の求め (要再申請) — exactly these items may be changed.
    record CorrectionAsked(List<ItemRef> items, String message, String staffLabel) implements StatusReport {
        public CorrectionAsked {
            items = List.copyOf(items);
        }
    }

    /// 連絡 — a message of staff; the status stays.
    record Message(String text, String staffLabel) implements StatusReport {}

    /// 決定 — granted (完了) or refused with its reason (却下).
    ///
    /// @param effective from when it holds, e.g. the first month paid; null where the law knows no such day
    record Decided(boolean granted, String reason, @Nullable LocalDate effective) implements StatusReport {}

    /// 交付 — something is delivered; the status stays.
    ///
    /// @param file id of a file in platform.files, to be downloaded; null where there is only the text
    record Delivered(
            DeliveryKind kind,
            String title,
            String text,
            @Nullable UUID file) implements StatusReport {}

    /// 取下げ — withdrawn at the counter or by telephone.
    record Withdrawn(String reason, String staffLabel) implements StatusReport {}
}
