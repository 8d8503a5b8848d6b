package hitomado.guide.web;

import hitomado.platform.Lang;
import hitomado.procedures.Definitions;
import hitomado.procedures.Document;
import hitomado.procedures.Procedure;
import java.util.List;

/// 手続の表示 — the sections of a ぴったりサービス page.
///
/// @param unverified whether the procedure itself rests on no checked source
public record ProcedureView(
        String id,
        String title,
        String summary,
        String target,
        Deadline deadline,
        Fee fee,
        boolean online,
        String section,
        List<Paper> documents,
        List<String> law,
        boolean unverified) {

    /// 期限; `text` is empty where there is none.
    public record Deadline(String text, boolean unverified) {}

    /// 手数料 in whole yen; an unverified one is never shown as an amount.
    public record Fee(long yen, boolean unverified) {}

    /// 持ちもの・書類; `conditional` where only some people need it.
    public record Paper(String title, boolean conditional, boolean unverified) {}

    static ProcedureView of(Procedure procedure, Definitions definitions, Lang lang) {
        return new ProcedureView(
                procedure.id(),
                procedure.title().in(lang),
                procedure.summary().in(lang),
                procedure.description().target().in(lang),
                procedure
                        .findDeadline()
                        .map(deadline -> new Deadline(deadline.text().in(lang), deadline.unverified()))
                        .orElse(new Deadline("", false)),
                new Fee(procedure.fee().yen(), procedure.fee().citation().unverified()),
                procedure.online(),
                definitions
                        .city()
                        .findSection(procedure.office().section())
                        .map(section -> section.name().in(lang))
                        .orElse(""),
                procedure.documents().stream().map(paper -> paper(paper, lang)).toList(),
                procedure.citation().law(),
                procedure.citation().unverified());
    }

    private static Paper paper(Document document, Lang lang) {
        return new Paper(
                document.title().in(lang),
                document.conditional(),
                document.citation().unverified());
    }
}
