package hitomado.applications.web;

import hitomado.platform.web.SummaryRow;
import hitomado.platform.web.Tone;
import java.util.List;

/// 一つの様式の表示 — one form on the review: its items with their sources, and what belongs to it.
///
/// @param outcome code of the outcome: submit, visit, satisfied
/// @param person name of the person it is for; empty for the event and the household
/// @param satisfiedBy title of the procedure whose 付記 satisfies it; empty otherwise
/// @param deadline sentence that says until when and why; empty without a deadline
/// @param fee empty where nothing is paid
public record FormView(
        String id,
        String title,
        String official,
        String person,
        String outcome,
        String reason,
        String law,
        String satisfiedBy,
        String deadline,
        String fee,
        List<Section> sections,
        List<String> bring,
        List<String> attach) {
    public FormView {
        sections = List.copyOf(sections);
        bring = List.copyOf(bring);
        attach = List.copyOf(attach);
    }

    public Tone tone() {
        return Words.tone(outcome);
    }

    public int count() {
        return sections.stream().mapToInt(section -> section.rows().size()).sum();
    }

    /// 区分
    public record Section(String title, List<SummaryRow> rows) {
        public Section {
            rows = List.copyOf(rows);
        }
    }
}
