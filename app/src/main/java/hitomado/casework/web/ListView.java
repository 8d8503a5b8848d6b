package hitomado.casework.web;

import hitomado.platform.web.Choice;
import hitomado.platform.web.PageLinks;
import hitomado.platform.web.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 処理一覧の表示.
///
/// @param total how many there are, in words
record ListView(
        String section,
        List<Tab> tabs,
        String view,
        String procedure,
        String text,
        List<Choice> procedures,
        String total,
        List<Row> rows,
        PageLinks links) {
    /// @param count empty where it is not counted
    public record Tab(String href, String label, String count, boolean current) {}

    public record Row(
            String href,
            String number,
            String receipt,
            String procedure,
            String name,
            boolean guarded,
            String state,
            Tone tone,
            String filedOn,
            boolean late,
            @Nullable String dueOn,
            boolean overdue,
            @Nullable String claimed,
            boolean mine) {}

    public boolean filtered() {
        return !procedure.isEmpty() || !text.isEmpty();
    }
}
