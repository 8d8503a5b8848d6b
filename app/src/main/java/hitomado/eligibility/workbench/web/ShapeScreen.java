package hitomado.eligibility.workbench.web;

import hitomado.eligibility.workbench.Drafts;
import hitomado.eligibility.workbench.Rules;
import hitomado.eligibility.workbench.Saved;
import hitomado.eligibility.workbench.Sheet;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.NotFound;
import hitomado.platform.Permission;
import hitomado.platform.rights.Needs;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// 表の形の操作 — adds and removes columns and tables of a draft; facts are added in the definition files.
@Controller
@Needs({Permission.DEFINITIONS_EDIT, Permission.DEFINITIONS_RELEASE})
class ShapeScreen {
    private final Drafts drafts;
    private final Rules rules;

    ShapeScreen(Drafts drafts, Rules rules) {
        this.drafts = drafts;
        this.rules = rules;
    }

    @PostMapping(SheetScreen.PATH + "/shape")
    String change(
            @PathVariable UUID id,
            @PathVariable String table,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam Map<String, String> sent,
            Actor.Staff who,
            RedirectAttributes told) {
        var form = new ShapeForm(sent);
        var draft = drafts.get(id);
        var all = rules.sheets(draft);
        var sheet = rules.find(draft, table, version).orElseThrow(() -> new NotFound("table"));
        var here = "redirect:/staff/rules/drafts/" + id + "/tables/" + table + "?version=" + version;
        return switch (form.wish(sheet, all, rules.definitions(draft.base()))) {
            case ShapeForm.Wish.Refused(var why) -> refused(why, form, here, told);
            case ShapeForm.Wish.Granted(var edit, var next) -> {
                var saved = drafts.edit(Acting.by(who), new Drafts.Seen(id, form.version()), sheet.ref(), edit);
                yield switch (saved) {
                    case Saved.Done done -> {
                        told.addFlashAttribute("done", "workbench.shape.done");
                        yield next(id, next, sheet, all, form);
                    }
                    case Saved.Stale stale -> refused("workbench.stale", form, here, told);
                    case Saved.Gone gone -> refused("workbench.shape.gone", form, here, told);
                    case Saved.TooLarge large -> refused("workbench.tooLarge", form, here, told);
                };
            }
        };
    }

    private static String refused(String why, ShapeForm form, String here, RedirectAttributes told) {
        told.addFlashAttribute("refused", why);
        told.addFlashAttribute("typed", form.sent());
        return here;
    }

    /// The same version of the table, the new table, or what is left where the table went.
    private static String next(UUID id, String table, Sheet sheet, List<Sheet> all, ShapeForm form) {
        var draft = "redirect:/staff/rules/drafts/" + id;
        if (!form.pressed().equals("tableGone")) {
            boolean same = table.equals(sheet.ref().table());
            return draft + "/tables/" + table + "?version="
                    + (same ? sheet.ref().version() : 0);
        }
        boolean others = all.stream()
                .anyMatch(one -> one.ref().table().equals(table) && !one.ref().equals(sheet.ref()));
        return others ? draft + "/tables/" + table : draft;
    }
}
