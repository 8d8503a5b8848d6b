package hitomado.applications.web;

import hitomado.applications.ApplicationFile;
import hitomado.applications.ApplicationId;
import hitomado.applications.CorrectResult;
import hitomado.applications.Corrections;
import hitomado.applications.Filings;
import hitomado.applications.ItemRef;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.rights.ForParties;
import hitomado.platform.web.Pages;
import hitomado.rules.SubjectId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 補正 — exactly the items that the section asked for, editable, and sent back together.
@Controller
@ForParties
class CorrectionScreen {
    private final Filings filings;
    private final Corrections corrections;
    private final Pages pages;

    CorrectionScreen(Filings filings, Corrections corrections, Pages pages) {
        this.filings = filings;
        this.corrections = corrections;
        this.pages = pages;
    }

    @GetMapping("/my/applications/{id}/correction")
    String show(@PathVariable String id, Actor who, HttpServletRequest request, Model model) {
        var file = filings.application(who, ApplicationId.parse(id));
        var correction = file.correction();
        if (correction == null) {
            return "redirect:/my/applications/" + id;
        }
        var words = new Words(pages.of(request));
        model.addAttribute("view", new CorrectionViews(file, words).view(correction));
        return "applications/web/correction";
    }

    @PostMapping("/my/applications/{id}/correction")
    String give(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            Actor who,
            HttpServletRequest request,
            Model model) {
        var application = ApplicationId.parse(id);
        var correction = filings.application(who, application).correction();
        if (correction == null) {
            return "redirect:/my/applications/" + id;
        }
        return switch (corrections.give(Acting.by(who), application, typed(correction, form))) {
            case CorrectResult.Given given -> "redirect:/my/applications/" + id;
            case CorrectResult.Incomplete incomplete -> show(id, who, request, model);
        };
    }

    /// Only what was asked for is read.
    private static Map<ItemRef, String> typed(ApplicationFile.Correction correction, Map<String, String> form) {
        var typed = new LinkedHashMap<ItemRef, String>();
        for (var asked : correction.items()) {
            var name = CorrectionViews.name(asked.ref());
            typed.put(
                    new ItemRef(
                            asked.ref().item(),
                            new SubjectId(asked.ref().subject().value())),
                    form.getOrDefault(name, ""));
        }
        return typed;
    }
}
