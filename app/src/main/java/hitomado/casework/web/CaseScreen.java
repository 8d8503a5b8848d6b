package hitomado.casework.web;

import hitomado.casework.CaseAction;
import hitomado.casework.CaseId;
import hitomado.casework.CaseReading;
import hitomado.casework.Decisions;
import hitomado.platform.Actor;
import hitomado.platform.NotFound;
import hitomado.platform.Permission;
import hitomado.platform.files.Downloads;
import hitomado.platform.files.FileId;
import hitomado.platform.files.StoredFiles;
import hitomado.platform.rights.Needs;
import hitomado.platform.web.Typed;
import hitomado.procedures.Catalogue;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// 事案の画面 — one case with its forms, documents and register panel.
@Controller
class CaseScreen {
    private final CaseReading reading;
    private final Decisions decisions;
    private final CaseViews views;
    private final RegisterPanel register;
    private final Catalogue catalogue;
    private final StoredFiles files;
    private final Desks desks;

    CaseScreen(
            CaseReading reading,
            Decisions decisions,
            CaseViews views,
            RegisterPanel register,
            Catalogue catalogue,
            StoredFiles files,
            Desks desks) {
        this.reading = reading;
        this.decisions = decisions;
        this.views = views;
        this.register = register;
        this.catalogue = catalogue;
        this.files = files;
        this.desks = desks;
    }

    /// @param person subject whose register entry is shown
    /// @param done the action that was just taken
    record Query(@Nullable String person, @Nullable String done) {}

    @Needs(Permission.CASE_READ)
    @GetMapping("/staff/cases/{id}")
    String open(@PathVariable String id, Query query, Actor.Staff who, HttpServletRequest request, Model model) {
        var words = desks.words(request);
        var opened = show(who, CaseId.parse(id), words, CaseForms.Answer.NONE, model);
        var person = Typed.of(query.person());
        model.addAttribute("view", views.of(opened, words, person));
        model.addAttribute("register", register.of(opened, who, person, words));
        if (Typed.of(query.done()).matches("[a-z-]{1,20}")) {
            var forms = (CaseForms) model.getAttribute("forms");
            model.addAttribute("forms", forms == null ? null : forms.after("casework.done." + query.done()));
        }
        return "casework/web/case";
    }

    /// The page with what came back from an action and what was typed.
    CaseReading.Opened show(Actor.Staff who, CaseId id, Words words, CaseForms.Answer answer, Model model) {
        var opened = reading.open(who, id);
        model.addAttribute("view", views.of(opened, words, ""));
        model.addAttribute("forms", CaseForms.of(words, offered(who, opened), proposal(opened), answer));
        model.addAttribute("means", CaseForms.means(words));
        model.addAttribute("register", null);
        return opened;
    }

    private List<CaseAction> offered(Actor.Staff who, CaseReading.Opened opened) {
        var file = opened.file();
        return CaseAction.offered(file.state(), file.claimedBy(who.key())).stream()
                .filter(action -> decisions.mayTake(who, action, file))
                .toList();
    }

    /// The standard words of the notice: what is done, and what the procedure says comes afterwards.
    private CaseForms.Proposal proposal(CaseReading.Opened opened) {
        var words = desks.official();
        var file = opened.file();
        var procedure = catalogue
                .revision(file.origin().revision())
                .findProcedure(file.procedure())
                .orElseThrow();
        var title = procedure.title().ja();
        return new CaseForms.Proposal(
                words.t("casework.notice.title", title),
                words.t(
                        "casework.notice.text",
                        title,
                        file.origin().receipt(),
                        procedure.description().afterwards().ja()));
    }

    @Needs(Permission.CASE_DOCUMENT_READ)
    @GetMapping("/staff/cases/{id}/documents/{document}")
    ResponseEntity<byte[]> document(@PathVariable String id, @PathVariable UUID document, Actor.Staff who) {
        return inline(reading.document(who, CaseId.parse(id), document).file());
    }

    @Needs(Permission.CASE_PRINT)
    @GetMapping("/staff/cases/{id}/papers/{paper}")
    ResponseEntity<byte[]> paper(@PathVariable String id, @PathVariable UUID paper, Actor.Staff who) {
        var file = reading.print(who, CaseId.parse(id), paper).file();
        if (file == null) {
            throw new NotFound("paper");
        }
        return inline(file);
    }

    private ResponseEntity<byte[]> inline(UUID id) {
        var file = files.find(new FileId(id)).orElseThrow(() -> new NotFound("file"));
        return Downloads.inline(file, files.content(file.id()));
    }
}
