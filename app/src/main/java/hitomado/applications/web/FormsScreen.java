package hitomado.applications.web;

import hitomado.applications.FormsPdf;
import hitomado.applications.SubmissionId;
import hitomado.platform.Actor;
import hitomado.platform.NotFound;
import hitomado.platform.files.Downloads;
import hitomado.platform.files.StoredFiles;
import hitomado.platform.rights.ForParties;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// 様式のPDF — says how far the printing is, and gives the file when it is ready.
@Controller
@ForParties
class FormsScreen {
    private final FormsPdf forms;
    private final StoredFiles files;

    FormsScreen(FormsPdf forms, StoredFiles files) {
        this.forms = forms;
        this.files = files;
    }

    @GetMapping("/my/submissions/{id}/forms")
    String state(@PathVariable String id, @RequestParam(defaultValue = "false") boolean marks, Actor who, Model model) {
        var state = forms.want(who, SubmissionId.parse(id), marks);
        model.addAttribute("id", id);
        model.addAttribute("marks", marks);
        model.addAttribute(
                "state",
                switch (state) {
                    case FormsPdf.State.NotWanted wanted -> "waiting";
                    case FormsPdf.State.Waiting waiting -> "waiting";
                    case FormsPdf.State.Delayed delayed -> "delayed";
                    case FormsPdf.State.Ready ready -> "ready";
                    case FormsPdf.State.Failed failed -> "failed";
                });
        model.addAttribute("characters", state instanceof FormsPdf.State.Failed(var characters) ? characters : "");
        return "applications/web/forms";
    }

    @GetMapping("/my/submissions/{id}/forms.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String id, @RequestParam(defaultValue = "false") boolean marks, Actor who) {
        var file = forms.findFile(who, SubmissionId.parse(id), marks).orElseThrow(() -> new NotFound("forms"));
        return Downloads.inlinePdf("forms-" + id + ".pdf", files.content(file));
    }
}
