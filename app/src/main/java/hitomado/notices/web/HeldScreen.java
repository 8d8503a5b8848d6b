package hitomado.notices.web;

import hitomado.notices.HeldNotices;
import hitomado.notices.Release;
import hitomado.notices.ReleasedLetters;
import hitomado.notices.web.ReleasedLine.Typing;
import hitomado.platform.Actor;
import hitomado.platform.NotFound;
import hitomado.platform.Permission;
import hitomado.platform.files.Downloads;
import hitomado.platform.rights.Needs;
import hitomado.platform.text.Address;
import hitomado.platform.text.PersonName;
import hitomado.platform.text.Postcode;
import hitomado.platform.text.PostcodeReading;
import hitomado.platform.web.Pages;
import hitomado.platform.web.Typed;
import hitomado.procedures.Catalogue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// 保留の案内の画面 — each with a reason: told in the inbox, by mail or letter beside it, or not at all.
@Controller
@Needs(Permission.OUTREACH_HELD)
class HeldScreen {
    private static final String PATH = "/staff/outreach/held";
    private static final String PROTECTIONS = "/staff/protections/";
    private static final String REFUSED = "refused";

    private final HeldNotices held;
    private final ReleasedLetters letters;
    private final Catalogue catalogue;
    private final Pages pages;

    HeldScreen(HeldNotices held, ReleasedLetters letters, Catalogue catalogue, Pages pages) {
        this.held = held;
        this.letters = letters;
        this.catalogue = catalogue;
        this.pages = pages;
    }

    @GetMapping(PATH)
    String show(Actor.Staff who, HttpServletRequest request, Model model) {
        return show(who, new Words(pages.of(request), catalogue.current()), id -> Typing.NOTHING, model);
    }

    private String show(Actor.Staff who, Words words, Function<UUID, Typing> typed, Model model) {
        model.addAttribute(
                "lines",
                held.list(who).stream()
                        .map(one -> new HeldLine(
                                one.id().toString(),
                                words.programme(one.programme()),
                                name(one.name()),
                                PROTECTIONS + one.receiver(),
                                words.moment(one.since())))
                        .toList());
        model.addAttribute(
                "letters",
                letters.list(who).stream()
                        .map(one -> new ReleasedLine(
                                one.id().toString(),
                                words.programme(one.programme()),
                                name(one.name()),
                                PROTECTIONS + one.receiver(),
                                one.madeAt() == null ? "" : words.moment(one.madeAt()),
                                typed.apply(one.id())))
                        .toList());
        return "notices/web/held";
    }

    private static String name(@Nullable PersonName name) {
        return name == null ? "—" : name.full();
    }

    @PostMapping(PATH + "/{id}")
    String decide(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "INBOX") Release release,
            @RequestParam(defaultValue = "") String reason,
            Actor.Staff who,
            RedirectAttributes told) {
        var why = Typed.of(reason);
        var decided = decision.equals("SEND")
                ? new HeldNotices.Decision.Tell(release, why)
                : new HeldNotices.Decision.DoNotTell(why);
        if (why.isEmpty()) {
            told.addFlashAttribute(REFUSED, "notices.form.reason.missing");
        } else if (held.decide(who, parse(id), decided)) {
            told.addFlashAttribute("done", "notices.held.decided");
        } else {
            told.addFlashAttribute(REFUSED, "notices.refused.OTHER_STATE");
        }
        return "redirect:" + PATH;
    }

    /// 封書の宛先 — as the officer confirmed it with the person.
    record Destination(String postcode, String street, String building, boolean confirmed) {
        Destination(
                @Nullable String postcode,
                @Nullable String street,
                @Nullable String building,
                @Nullable String confirmed) {
            this(Typed.of(postcode), Typed.of(street), Typed.of(building), "true".equals(confirmed));
        }

        Typing typing() {
            return new Typing(postcode, street, building);
        }
    }

    /// What was typed stays on the page where something is wrong, as it is kept nowhere else.
    @PostMapping(PATH + "/{id}/letter")
    Object letter(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            Actor.Staff who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var to = new Destination(form.get("postcode"), form.get("street"), form.get("building"), form.get("confirmed"));
        var drawing = drawing(parse(id), to, who);
        if (drawing instanceof ReleasedLetters.Drawing.Drawn(var pdf)) {
            return Downloads.inlinePdf("letter-" + parse(id) + ".pdf", pdf);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute(REFUSED, problem(drawing));
        var words = new Words(pages.of(request), catalogue.current());
        return show(who, words, one -> one.equals(parse(id)) ? to.typing() : Typing.NOTHING, model);
    }

    /// Null where the form is not complete.
    private ReleasedLetters.@Nullable Drawing drawing(UUID id, Destination to, Actor.Staff who) {
        return to.confirmed()
                        && !to.street().isEmpty()
                        && Postcode.read(to.postcode()) instanceof PostcodeReading.Read(var postcode)
                ? letters.draw(who, id, new Address("", "", "", to.street(), "", to.building(), postcode, null))
                : null;
    }

    private static String problem(ReleasedLetters.@Nullable Drawing drawing) {
        return switch (drawing) {
            case null -> "notices.released.incomplete";
            case ReleasedLetters.Drawing.Drawn drawn -> "";
            case ReleasedLetters.Drawing.NotSendable no -> "notices.released.notSendable";
            case ReleasedLetters.Drawing.NotDrawable no -> "notices.released.characters";
            case ReleasedLetters.Drawing.Later later -> "notices.letters.problem.ENGINE";
        };
    }

    private static UUID parse(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new NotFound("send");
        }
    }
}
