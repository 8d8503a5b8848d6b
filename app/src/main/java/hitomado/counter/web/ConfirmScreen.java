package hitomado.counter.web;

import hitomado.applications.Applications;
import hitomado.applications.Preparation;
import hitomado.counter.Confirmations;
import hitomado.platform.Actor;
import hitomado.platform.Lang;
import hitomado.platform.NotFound;
import hitomado.platform.ids.HandoverCode;
import hitomado.platform.web.Pages;
import hitomado.procedures.forms.FormText;
import hitomado.rules.SubjectId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 本人確認画面 — the resident's second screen: everything in large print, and the place to sign. Nobody signs in here: the
/// code is the key, for half an hour and one session.
@Controller
class ConfirmScreen {
    private static final String PNG = "data:image/png;base64,";
    private static final Actor SCREEN = new Actor.Process("second-screen");

    private final Confirmations confirmations;
    private final Applications applications;
    private final Pages pages;

    ConfirmScreen(Confirmations confirmations, Applications applications, Pages pages) {
        this.confirmations = confirmations;
        this.applications = applications;
        this.pages = pages;
    }

    @GetMapping("/confirm")
    String ask(Model model) {
        model.addAttribute("problem", "");
        return "counter/web/confirmCode";
    }

    @PostMapping("/confirm")
    String enter(@RequestParam String code, Model model) {
        if (HandoverCode.read(code) instanceof HandoverCode.Reading.Read(var read)) {
            try {
                confirmations.show(read);
                return "redirect:/confirm/" + read.value();
            } catch (NotFound gone) {
                model.addAttribute("problem", "confirm.unknown");
                return "counter/web/confirmCode";
            }
        }
        model.addAttribute("problem", "confirm.unknown");
        return "counter/web/confirmCode";
    }

    @GetMapping("/confirm/{code}")
    String show(@PathVariable String code, HttpServletRequest request, Model model) {
        var read = read(code);
        var lang = pages.of(request).lang();
        model.addAttribute("code", read.value());
        model.addAttribute("view", view(applications.prepare(SCREEN, confirmations.show(read)), lang));
        return "counter/web/confirm";
    }

    @PostMapping("/confirm/{code}")
    String sign(@PathVariable String code, @RequestParam String signature) {
        if (!signature.startsWith(PNG)) {
            throw new NotFound("signature");
        }
        try {
            confirmations.sign(read(code), Base64.getDecoder().decode(signature.substring(PNG.length())));
        } catch (IllegalArgumentException notBase64) {
            throw new NotFound("signature");
        }
        return "redirect:/confirm/thanks";
    }

    @GetMapping("/confirm/thanks")
    String thanks() {
        return "counter/web/thanks";
    }

    private static HandoverCode read(String code) {
        return switch (HandoverCode.read(code)) {
            case HandoverCode.Reading.Read(var read) -> read;
            case HandoverCode.Reading.NotInCodes other -> throw new NotFound("confirmation");
            case HandoverCode.Reading.WrongLength other -> throw new NotFound("confirmation");
        };
    }

    /// Every filing with its title, and every fact once however many papers show it.
    private static ConfirmView view(Preparation preparation, Lang lang) {
        var lines = new LinkedHashMap<String, ConfirmView.Line>();
        for (var one : preparation.applications()) {
            one.items().stream()
                    .filter(item -> !item.value().text().isEmpty())
                    .forEach(item -> lines.putIfAbsent(item.key().toString(), line(preparation, item, lang)));
        }
        return new ConfirmView(
                preparation.applications().stream()
                        .map(one -> new ConfirmView.Filing(
                                one.procedure().title().in(lang),
                                name(preparation, one.unit()),
                                one.outcome().code()))
                        .toList(),
                List.copyOf(lines.values()));
    }

    private static ConfirmView.Line line(Preparation preparation, Preparation.PreparedItem item, Lang lang) {
        var fact = preparation.definitions().fact(item.key().fact());
        return new ConfirmView.Line(
                fact.label().in(lang),
                name(preparation, item.key().subject()),
                FormText.of(item.item().format(), fact, item.value()));
    }

    private static String name(Preparation preparation, SubjectId subject) {
        return subject.isPerson() ? preparation.snapshot().valueOr("person.fullName", subject, "") : "";
    }
}
