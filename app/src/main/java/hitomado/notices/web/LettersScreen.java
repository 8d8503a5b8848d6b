package hitomado.notices.web;

import hitomado.notices.LetterRun;
import hitomado.notices.Letters;
import hitomado.platform.Actor;
import hitomado.platform.NotFound;
import hitomado.platform.Permission;
import hitomado.platform.files.Downloads;
import hitomado.platform.files.StoredFiles;
import hitomado.platform.rights.Needs;
import hitomado.platform.web.Pages;
import hitomado.procedures.Catalogue;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// 封書の画面 — letters that wait, and the PDF of each run for printer and folding machine.
@Controller
@Needs(Permission.OUTREACH_LETTERS)
class LettersScreen {
    private static final String PATH = "/staff/outreach/letters";

    private final Letters letters;
    private final StoredFiles files;
    private final Catalogue catalogue;
    private final Pages pages;

    LettersScreen(Letters letters, StoredFiles files, Catalogue catalogue, Pages pages) {
        this.letters = letters;
        this.files = files;
        this.catalogue = catalogue;
        this.pages = pages;
    }

    @GetMapping(PATH)
    String show(Actor.Staff who, HttpServletRequest request, Model model) {
        var words = new Words(pages.of(request), catalogue.current());
        model.addAttribute("waiting", letters.waiting(who));
        model.addAttribute(
                "runs", letters.runs(who).stream().map(run -> line(run, words)).toList());
        return "notices/web/letters";
    }

    private static LetterLine line(LetterRun run, Words words) {
        var problem = switch (run.problem()) {
            case "" -> "";
            case "ENGINE", "SPACE", "FILE", "EMPTY" -> words.t("notices.letters.problem." + run.problem());
            default -> words.t("notices.letters.problem.characters", run.problem());
        };
        return new LetterLine(
                words.moment(run.orderedAt()),
                run.orderedBy(),
                run.letters(),
                words.t("notices.letters.state." + run.state()),
                problem,
                run.state().equals("READY") ? PATH + "/" + run.id() + ".pdf" : "");
    }

    @PostMapping(PATH)
    String print(Actor.Staff who, RedirectAttributes told) {
        letters.print(who);
        told.addFlashAttribute("done", "notices.letters.ordered");
        return "redirect:" + PATH;
    }

    @GetMapping(PATH + "/{id}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String id, Actor.Staff who) {
        try {
            var file = letters.file(who, UUID.fromString(id));
            return Downloads.inlinePdf("letters-" + id + ".pdf", files.content(file));
        } catch (IllegalArgumentException e) {
            throw new NotFound("letters");
        }
    }
}
