package hitomado.counter.web;

import hitomado.counter.Confirmations;
import hitomado.counter.SignaturePicture;
import hitomado.platform.ids.HandoverCode;
import hitomado.platform.rights.Open;
import hitomado.platform.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 本人確認画面 — the resident's second screen: everything in large print, and the place to sign. Nobody signs in here: the
/// code is the key, for half an hour and one session.
@Controller
@Open
class ConfirmScreen {
    private final Confirmations confirmations;
    private final Pages pages;

    ConfirmScreen(Confirmations confirmations, Pages pages) {
        this.confirmations = confirmations;
        this.pages = pages;
    }

    /// What a page is made from.
    private record Visit(HttpServletRequest request, HttpServletResponse response, Model model) {
        /// Nobody signs in at this screen: its address stands for it.
        String client() {
            return "screen:" + request.getRemoteAddr();
        }
    }

    @GetMapping("/confirm")
    String ask(Model model) {
        return askFor("", "", model);
    }

    @GetMapping("/confirm/thanks")
    String thanks() {
        return "counter/web/thanks";
    }

    /// Leads to the address of the code; whether the code is alive is told there, once.
    @PostMapping("/confirm")
    String enter(@RequestParam(defaultValue = "") String code, HttpServletResponse response, Model model) {
        if (HandoverCode.read(code) instanceof HandoverCode.Reading.Read(var read)) {
            return "redirect:/confirm/" + read.value();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return askFor(code, "confirm.unknown", model);
    }

    @GetMapping("/confirm/{code}")
    String show(@PathVariable String code, HttpServletRequest request, HttpServletResponse response, Model model) {
        var visit = new Visit(request, response, model);
        return HandoverCode.read(code) instanceof HandoverCode.Reading.Read(var read)
                ? page(read, confirmations.show(visit.client(), read), "", visit)
                : unknown(code, visit);
    }

    @PostMapping("/confirm/{code}")
    String sign(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String signature,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var visit = new Visit(request, response, model);
        if (!(HandoverCode.read(code) instanceof HandoverCode.Reading.Read(var read))) {
            return unknown(code, visit);
        }
        return switch (SignaturePicture.read(signature)) {
            case SignaturePicture.Reading.Read(var picture) ->
                page(read, confirmations.sign(visit.client(), read, picture), "", visit);
            case SignaturePicture.Reading.Blank blank -> again(read, "confirm.empty", visit);
            case SignaturePicture.Reading.NotAPicture none -> again(read, "confirm.notAPicture", visit);
        };
    }

    private String again(HandoverCode code, String problem, Visit visit) {
        visit.response().setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(code, confirmations.show(visit.client(), code), problem, visit);
    }

    private String page(HandoverCode code, Confirmations.Screen screen, String problem, Visit visit) {
        return switch (screen) {
            case Confirmations.Screen.Content(var preparation) -> {
                visit.model().addAttribute("code", code.value());
                visit.model().addAttribute("problem", problem);
                visit.model()
                        .addAttribute(
                                "view",
                                ConfirmView.of(
                                        preparation, pages.of(visit.request()).lang()));
                yield "counter/web/confirm";
            }
            case Confirmations.Screen.Signed signed -> "redirect:/confirm/thanks";
            case Confirmations.Screen.NoSuchCode none -> unknown(code.display(), visit);
            case Confirmations.Screen.TooManyAttempts many -> {
                visit.response().setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                yield askFor(code.display(), "code.tooMany", visit.model());
            }
        };
    }

    private static String unknown(String typed, Visit visit) {
        visit.response().setStatus(HttpStatus.NOT_FOUND.value());
        return askFor(typed, "confirm.unknown", visit.model());
    }

    private static String askFor(String typed, String problem, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("problem", problem);
        return "counter/web/confirmCode";
    }
}
