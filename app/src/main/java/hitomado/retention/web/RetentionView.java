package hitomado.retention.web;

import hitomado.platform.web.Field;
import hitomado.platform.web.Tone;
import java.util.List;

/// 保存期間と廃棄の表示.
///
/// @param problem what was not done; empty otherwise
public record RetentionView(
        List<DueLine> due,
        List<Line> disposals,
        List<HoldLine> holds,
        boolean mayPropose,
        String problem,
        Field caseNumber,
        Field reason) {
    public RetentionView {
        due = List.copyOf(due);
        disposals = List.copyOf(disposals);
        holds = List.copyOf(holds);
    }

    /// 満了した束
    public record DueLine(
            String procedure,
            String title,
            String outcomeCode,
            String outcome,
            int fiscalYear,
            String year,
            String rule,
            String until,
            long cases,
            boolean open) {}

    /// 廃棄の案・証明
    public record Line(
            String href, String title, String year, String cases, String state, Tone tone, String proposed) {}

    /// 廃棄の停止
    public record HoldLine(String id, String caseNumber, String reason, String placed) {}

    /// 廃棄の案または廃棄証明.
    ///
    /// @param decidable whether this reader may confirm it now
    public record Certificate(
            String id,
            boolean done,
            boolean decidable,
            String title,
            List<List<String>> facts,
            List<String> numbers,
            String digest) {
        public Certificate {
            facts = List.copyOf(facts);
            numbers = List.copyOf(numbers);
        }
    }
}
