package hitomado.eligibility.workbench.web;

import hitomado.eligibility.workbench.Column;
import hitomado.eligibility.workbench.Drafts;
import hitomado.eligibility.workbench.Rules;
import hitomado.eligibility.workbench.Sheet;
import hitomado.platform.Actor;
import hitomado.platform.Permission;
import hitomado.platform.rights.Needs;
import hitomado.platform.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// 規則の作業台 — the published tables and parameters with their validity.
@Controller
@Needs({Permission.DEFINITIONS_EDIT, Permission.DEFINITIONS_RELEASE})
class RulesScreen {
    private final Drafts drafts;
    private final Rules rules;
    private final Pages pages;
    private final Clock clock;

    RulesScreen(Drafts drafts, Rules rules, Pages pages, Clock clock) {
        this.drafts = drafts;
        this.rules = rules;
        this.pages = pages;
        this.clock = clock;
    }

    @Needs({Permission.DEFINITIONS_READ, Permission.DEFINITIONS_EDIT, Permission.DEFINITIONS_RELEASE})
    @GetMapping("/staff/rules")
    String show(Actor.Staff who, HttpServletRequest request, Model model) {
        int newest = rules.newest();
        model.addAttribute("view", view(newest, rules.sheets(newest), who, request));
        return "eligibility/workbench/web/rules";
    }

    @GetMapping("/staff/rules/drafts/{id}/tables")
    String ofDraft(@PathVariable UUID id, Actor.Staff who, HttpServletRequest request, Model model) {
        var draft = drafts.get(id);
        model.addAttribute("draft", draft);
        model.addAttribute("view", view(draft.base(), rules.sheets(draft), who, request));
        return "eligibility/workbench/web/tables";
    }

    private RulesView view(int newest, List<Sheet> sheets, Actor.Staff who, HttpServletRequest request) {
        var words = new Words(pages.of(request), clock.getZone(), rules.definitions(newest));
        var blocks = List.of(
                block(words, "workbench.programmes", sheets, Sheet.Ref::isProgramme),
                block(words, "workbench.parameters", sheets, Sheet.Ref::isParameter),
                block(words, "workbench.procedures", sheets, ref -> !ref.isProgramme() && !ref.isParameter()));
        return new RulesView(newest, who.may(Permission.DEFINITIONS_EDIT), WorkbenchLinks.mayRead(who), blocks);
    }

    private static RulesView.Block block(Words words, String key, List<Sheet> sheets, Predicate<Sheet.Ref> chosen) {
        Map<String, List<Sheet>> tables = new LinkedHashMap<>();
        sheets.stream()
                .filter(sheet -> chosen.test(sheet.ref()))
                .forEach(sheet -> tables.computeIfAbsent(sheet.ref().table(), id -> new ArrayList<>())
                        .add(sheet));
        return new RulesView.Block(
                words.t(key),
                tables.values().stream().map(versions -> line(words, versions)).toList());
    }

    private static RulesView.Line line(Words words, List<Sheet> versions) {
        var first = versions.getFirst();
        var periods = first.ref().isParameter()
                ? first.lines().stream()
                        .map(line -> words.period(
                                        line.cells().get(0).text(),
                                        line.cells().get(1).text())
                                + "：" + line.cells().get(2).text())
                        .toList()
                : versions.stream()
                        .map(sheet -> words.period(sheet.from(), sheet.to()))
                        .toList();
        return new RulesView.Line(
                first.ref().table(),
                words.title(first.ref()),
                periods,
                versions.stream().mapToLong(RulesScreen::unverified).sum());
    }

    private static long unverified(Sheet sheet) {
        var marks = IntStream.range(0, sheet.columns().size())
                .filter(i -> sheet.columns().get(i).kind() == Column.Kind.UNVERIFIED)
                .findFirst()
                .orElseThrow();
        return sheet.lines().stream()
                .filter(line -> line.cells().get(marks).text().equals("true"))
                .count();
    }
}
