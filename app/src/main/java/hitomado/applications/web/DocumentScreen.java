package hitomado.applications.web;

import hitomado.applications.ApplicationId;
import hitomado.applications.AttachResult;
import hitomado.applications.Attachments;
import hitomado.applications.Filings;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.NotFound;
import hitomado.platform.files.Downloads;
import hitomado.platform.files.FileId;
import hitomado.platform.files.StoredFiles;
import hitomado.platform.rights.ForParties;
import hitomado.platform.web.Choice;
import hitomado.platform.web.Field;
import hitomado.platform.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// 添付書類と交付物 — adds documents to an application, and gives out what was added or delivered.
@Controller
@ForParties
class DocumentScreen {
    private final Attachments attachments;
    private final Filings filings;
    private final StoredFiles files;
    private final Pages pages;

    DocumentScreen(Attachments attachments, Filings filings, StoredFiles files, Pages pages) {
        this.attachments = attachments;
        this.filings = filings;
        this.files = files;
        this.pages = pages;
    }

    @GetMapping("/my/applications/{id}/documents")
    String show(@PathVariable String id, Actor who, HttpServletRequest request, Model model) {
        return show(id, who, "", request, model);
    }

    private String show(String id, Actor who, String problem, HttpServletRequest request, Model model) {
        var file = filings.application(who, ApplicationId.parse(id));
        var words = new Words(pages.of(request));
        var views = new FilingViews(file.definitions(), words);
        model.addAttribute("view", new ApplicationViews(file, words).view());
        var choices = new ArrayList<Choice>();
        views.attachments(file.application())
                .forEach(document -> choices.add(Choice.of(document.id(), words.of(document.title()))));
        choices.add(Choice.of("", words.t("applications.documents.other")));
        model.addAttribute("choices", choices);
        model.addAttribute("which", Field.of("document", words.t("applications.documents.which")));
        model.addAttribute(
                "upload",
                Field.of("file", words.t("applications.documents.file"))
                        .help(words.t("applications.documents.help"))
                        .error(problem.isEmpty() ? "" : words.t(problem)));
        return "applications/web/documents";
    }

    @PostMapping("/my/applications/{id}/documents")
    String add(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String document,
            @RequestParam MultipartFile file,
            Actor who,
            HttpServletRequest request,
            Model model) {
        return switch (attachments.add(Acting.by(who), ApplicationId.parse(id), document, file)) {
            case AttachResult.Added added -> "redirect:/my/applications/" + id + "/documents";
            case AttachResult.Refused(var problem) -> show(id, who, problem, request, model);
        };
    }

    @GetMapping("/my/applications/{id}/documents/{document}")
    ResponseEntity<byte[]> document(@PathVariable String id, @PathVariable UUID document, Actor who) {
        var file = attachments.file(who, ApplicationId.parse(id), document);
        return Downloads.attachment(file, files.content(file.id()));
    }

    @GetMapping("/my/applications/{id}/deliveries/{delivery}")
    ResponseEntity<byte[]> delivery(@PathVariable String id, @PathVariable UUID delivery, Actor who) {
        var file = filings.findDeliveredFile(who, ApplicationId.parse(id), delivery)
                .flatMap(found -> files.find(new FileId(found)))
                .orElseThrow(() -> new NotFound("delivery"));
        return Downloads.attachment(file, files.content(file.id()));
    }
}
