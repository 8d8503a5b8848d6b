package hitomado.eligibility.workbench.web;

import hitomado.eligibility.workbench.DmnExchange;
import hitomado.eligibility.workbench.Drafts;
import hitomado.eligibility.workbench.Rules;
import hitomado.eligibility.workbench.Saved;
import hitomado.eligibility.workbench.Sheet;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.NotFound;
import hitomado.platform.Permission;
import hitomado.platform.rights.Needs;
import hitomado.platform.web.Page;
import hitomado.platform.web.Pages;
import hitomado.rules.Problem;
import hitomado.rules.dmn.DmnWriting;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// DMN での受渡しの画面 — a table goes out as DMN 1.5 XML, and XML comes in as rows of the draft.
@Controller
@Needs({Permission.DEFINITIONS_EDIT, Permission.DEFINITIONS_RELEASE})
class DmnScreen {
    private static final int MOST_BYTES = 4_000_000;

    private final Drafts drafts;
    private final Rules rules;
    private final DmnExchange exchange;
    private final Pages pages;

    DmnScreen(Drafts drafts, Rules rules, DmnExchange exchange, Pages pages) {
        this.drafts = drafts;
        this.rules = rules;
        this.exchange = exchange;
        this.pages = pages;
    }

    @GetMapping(SheetScreen.PATH + "/dmn")
    Object export(
            @PathVariable UUID id,
            @PathVariable String table,
            @RequestParam(defaultValue = "0") int version,
            Actor.Staff who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var draft = drafts.get(id);
        var sheet = sheet(rules.find(draft, table, version));
        return switch (exchange.export(draft, sheet)) {
            case DmnWriting.Written(var xml) ->
                ResponseEntity.ok()
                        .contentType(new MediaType("application", "xml", StandardCharsets.UTF_8))
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(table + ".dmn")
                                        .build()
                                        .toString())
                        .body(xml.getBytes(StandardCharsets.UTF_8));
            case DmnWriting.Refused(var problems) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield refused(model, back(id, sheet), pages.of(request).t("workbench.dmn.cannot"), texts(problems));
            }
        };
    }

    @PostMapping(SheetScreen.PATH + "/dmn")
    String read(
            @PathVariable UUID id,
            @PathVariable String table,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam int v,
            @RequestParam MultipartFile file,
            Actor.Staff who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        var page = pages.of(request);
        var draft = drafts.get(id);
        var sheet = sheet(rules.find(draft, table, version));
        var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        if (file.isEmpty() || file.getSize() > MOST_BYTES) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var what = file.isEmpty() ? "workbench.dmn.empty" : "workbench.tooLarge";
            return refused(model, back(id, sheet), page.t(what), List.of());
        }
        return switch (exchange.read(draft, sheet, name, file.getBytes())) {
            case DmnExchange.Import.Taken(var edit) -> {
                var saved = drafts.edit(Acting.by(who), new Drafts.Seen(id, v), sheet.ref(), edit);
                yield saved instanceof Saved.Done
                        ? "redirect:" + back(id, sheet)
                        : unsaved(saved, id, sheet, page, response, model);
            }
            case DmnExchange.Import.Refused(var problems) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield refused(model, back(id, sheet), page.t("workbench.dmn.refused"), texts(problems));
            }
            case DmnExchange.Import.Other(var what, var own, var theirs) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield refused(model, back(id, sheet), page.t("workbench." + what, own, theirs), List.of());
            }
        };
    }

    private static String unsaved(
            Saved saved, UUID id, Sheet sheet, Page page, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.CONFLICT.value());
        var what = saved instanceof Saved.TooLarge ? "workbench.tooLarge" : "workbench.stale";
        return refused(model, back(id, sheet), page.t(what), List.of());
    }

    private static String refused(Model model, String back, String title, List<String> problems) {
        model.addAttribute("back", back);
        model.addAttribute("title", title);
        model.addAttribute("problems", problems);
        return "eligibility/workbench/web/dmnRefused";
    }

    private static List<String> texts(List<Problem> problems) {
        return problems.stream().limit(50).map(Problem::toString).toList();
    }

    private static String back(UUID id, Sheet sheet) {
        return "/staff/rules/drafts/" + id + "/tables/" + sheet.ref().table() + "?version="
                + sheet.ref().version();
    }

    private static Sheet sheet(java.util.Optional<Sheet> found) {
        return found.orElseThrow(() -> new NotFound("table"));
    }
}
