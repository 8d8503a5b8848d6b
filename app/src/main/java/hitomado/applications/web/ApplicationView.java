package hitomado.applications.web;

import hitomado.platform.web.Field;
import hitomado.platform.web.SummaryRow;
import java.util.List;

/// 申請の状況の表示.
///
/// @param correction whether a correction is asked for
/// @param message the field to write to the section
public record ApplicationView(
        String submission,
        FiledView application,
        List<Step> steps,
        List<SummaryRow> items,
        List<Message> messages,
        List<Delivery> deliveries,
        List<Attached> documents,
        boolean correction,
        boolean mayBeWithdrawn,
        Field message) {
    public ApplicationView {
        steps = List.copyOf(steps);
        items = List.copyOf(items);
        messages = List.copyOf(messages);
        deliveries = List.copyOf(deliveries);
        documents = List.copyOf(documents);
    }

    /// 経過
    public record Step(String title, String at, String by, String detail) {}

    /// 連絡
    public record Message(boolean fromStaff, String by, String at, String text) {}

    /// 交付 — `href` is empty where there is no file.
    public record Delivery(String title, String text, String at, String kind, String href) {}

    /// 添付書類 — `href` is empty and `scan` says why as long as it cannot be opened.
    public record Attached(String name, String scan, String size, String href) {}
}
