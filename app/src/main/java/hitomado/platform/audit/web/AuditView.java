package hitomado.platform.audit.web;

import hitomado.platform.web.Choice;
import hitomado.platform.web.Field;
import hitomado.platform.web.PageLinks;
import java.util.List;

/// 監査記録の表示.
///
/// @param unknown whether the subject that was typed is known to nobody
/// @param guarded whether the database refuses changes of the trail
/// @param exportHref the same conditions as a file
public record AuditView(
        Fields fields,
        List<Choice> kinds,
        List<Line> lines,
        int total,
        boolean more,
        boolean unknown,
        boolean guarded,
        SealView seal,
        String exportHref,
        PageLinks links) {
    public AuditView {
        kinds = List.copyOf(kinds);
        lines = List.copyOf(lines);
    }

    /// 条件の欄.
    public record Fields(Field from, Field to, Field kind, Field actor, Field subject) {
        /// Those whose words can be wrong.
        public List<Field> all() {
            return List.of(from, to);
        }
    }

    /// 一行.
    ///
    /// @param subjectHref the same trail of this subject only
    public record Line(
            String at,
            String kind,
            String actor,
            String actorType,
            String behalf,
            String subject,
            String subjectHref,
            String detail) {}
}
