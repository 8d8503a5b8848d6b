package hitomado.eligibility.workbench.web;

import hitomado.eligibility.workbench.Drafts;
import hitomado.eligibility.workbench.Edit;
import hitomado.eligibility.workbench.Rules;
import hitomado.eligibility.workbench.Saved;
import hitomado.eligibility.workbench.Sheet;
import hitomado.eligibility.workbench.Tsv;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.NotFound;
import hitomado.platform.Permission;
import hitomado.platform.rights.Needs;
import hitomado.platform.web.Pages;
import hitomado.platform.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 表計算ソフトからの貼り付け — first shows what the block would change, then writes it as one edit.
@Controller
@Needs({Permission.DEFINITIONS_EDIT, Permission.DEFINITIONS_RELEASE})
class PasteScreen {
    private static final int MOST_ROWS = 2_000;

    private final Drafts drafts;
    private final Rules rules;
    private final Pages pages;
    private final Clock clock;

    PasteScreen(Drafts drafts, Rules rules, Pages pages, Clock clock) {
        this.drafts = drafts;
        this.rules = rules;
        this.pages = pages;
        this.clock = clock;
    }

    /// What was sent; `row` counts from 1, `column` from 0.
    private record Pasted(int v, int row, int column, String text, boolean apply) {
        static Pasted of(Map<String, String> sent) {
            return new Pasted(
                    number(sent, "v"),
                    number(sent, "row"),
                    number(sent, "column"),
                    sent.getOrDefault("text", ""),
                    sent.containsKey("apply"));
        }

        /// -1 for what is no number; no row or column has that.
        private static int number(Map<String, String> sent, String name) {
            var text = Typed.code(sent.get(name));
            return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
        }
    }

    @PostMapping(SheetScreen.PATH + "/paste")
    String paste(
            @PathVariable UUID id,
            @PathVariable String table,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam Map<String, String> sent,
            Actor.Staff who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var draft = drafts.get(id);
        var sheet = rules.find(draft, table, version).orElseThrow(() -> new NotFound("table"));
        var words = new Words(pages.of(request), clock.getZone(), rules.definitions(draft.base()));
        var pasted = Pasted.of(sent);
        var cells = Tsv.read(pasted.text());
        var problem = problem(sheet, pasted, cells);
        if (problem.isEmpty() && pasted.apply()) {
            var edit = new Edit.Fill(pasted.row() - 1, pasted.column(), cells);
            switch (drafts.edit(Acting.by(who), new Drafts.Seen(id, pasted.v()), sheet.ref(), edit)) {
                case Saved.Done done -> {
                    int page = (pasted.row() - 1) / SheetViews.ROWS + 1;
                    return "redirect:/staff/rules/drafts/" + id + "/tables/" + table + "?version=" + version + "&page="
                            + page;
                }
                case Saved.Stale stale -> problem = "workbench.stale";
                case Saved.Gone gone -> problem = "workbench.gone";
                case Saved.TooLarge tooLarge -> problem = "workbench.tooLarge";
            }
        }
        if (!problem.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("paste", view(words, sheet, pasted, cells, problem));
        model.addAttribute("back", "/staff/rules/drafts/" + id + "/tables/" + table + "?version=" + version);
        return request.getHeader("HX-Request") == null
                ? "eligibility/workbench/web/paste"
                : "eligibility/workbench/web/pastePreview";
    }

    private static String problem(Sheet sheet, Pasted pasted, List<List<String>> cells) {
        if (cells.isEmpty()) {
            return "workbench.paste.empty";
        }
        if (pasted.row() < 1 || pasted.row() > sheet.lines().size() + 1) {
            return "workbench.paste.badRow";
        }
        if (cells.size() > MOST_ROWS) {
            return "workbench.paste.tooMany";
        }
        int widest = cells.stream().mapToInt(List::size).max().orElse(0);
        if (pasted.column() < 0 || pasted.column() + widest > sheet.columns().size()) {
            return "workbench.paste.tooWide";
        }
        boolean tooLong = cells.stream().flatMap(List::stream).anyMatch(text -> text.length() > SheetForm.LONGEST_CELL);
        return tooLong ? "workbench.cellTooLong" : "";
    }

    private static PasteView view(Words words, Sheet sheet, Pasted pasted, List<List<String>> cells, String problem) {
        var lines = new ArrayList<PasteView.Line>();
        for (int i = 0; problem.isEmpty() && i < cells.size(); i++) {
            int row = pasted.row() - 1 + i;
            for (int j = 0; j < cells.get(i).size(); j++) {
                int column = pasted.column() + j;
                var before = row < sheet.lines().size() ? sheet.text(row, column) : "";
                var after = cells.get(i).get(j);
                if (!after.equals(before)) {
                    var where = words.t(
                            "workbench.cell",
                            row + 1,
                            words.column(sheet.columns().get(column)));
                    lines.add(new PasteView.Line(where, before, after));
                }
            }
        }
        int added = Math.max(0, pasted.row() - 1 + cells.size() - sheet.lines().size());
        return new PasteView(problem, pasted.row(), pasted.column(), pasted.text(), pasted.v(), added, lines);
    }
}
