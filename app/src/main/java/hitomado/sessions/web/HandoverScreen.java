package hitomado.sessions.web;

import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.ids.HandoverCode;
import hitomado.platform.rights.ForParties;
import hitomado.procedures.forms.QrCode;
import hitomado.sessions.Channels;
import hitomado.sessions.Handovers;
import hitomado.sessions.SessionId;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// 引継ぎ — shows the code of a session, and joins a session by code.
@Controller
@ForParties
class HandoverScreen {
    private static final String VIEW = "sessions/web/join";

    private final Handovers handovers;
    private final Channels channels;

    HandoverScreen(Handovers handovers, Channels channels) {
        this.handovers = handovers;
        this.channels = channels;
    }

    @PostMapping("/sessions/{id}/handover")
    String issue(@PathVariable String id, Actor who) {
        handovers.issue(Acting.by(who), SessionId.parse(id));
        return "redirect:/sessions/" + id + "/handover";
    }

    @GetMapping("/sessions/{id}/handover")
    String show(@PathVariable String id, Actor who, Model model) {
        var code = handovers.issue(Acting.by(who), SessionId.parse(id));
        var address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/join")
                .queryParam("code", code.value())
                .toUriString();
        model.addAttribute("code", code.display());
        model.addAttribute("qr", QrCode.dataUri(address));
        model.addAttribute("session", id);
        return "sessions/web/handover";
    }

    @GetMapping("/join")
    String form(@RequestParam(defaultValue = "") String code, Model model) {
        model.addAttribute("typed", code);
        model.addAttribute("problem", "");
        return VIEW;
    }

    @PostMapping("/join")
    String join(@RequestParam String code, Actor who, HttpServletResponse response, Model model) {
        return switch (HandoverCode.read(code)) {
            case HandoverCode.Reading.Read(var read) ->
                switch (handovers.join(Acting.by(who), read)) {
                    case Handovers.Joined.Session(var session) -> "redirect:/sessions/" + session;
                    case Handovers.Joined.NoSuchCode() -> problem(model, response, code, "join.unknown");
                    case Handovers.Joined.TooManyAttempts() -> {
                        problem(model, response, code, "code.tooMany");
                        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                        yield VIEW;
                    }
                };
            case HandoverCode.Reading.NotInCodes(var character) -> problem(model, response, code, "join.characters");
            case HandoverCode.Reading.WrongLength(var characters) -> problem(model, response, code, "join.length");
        };
    }

    private static String problem(Model model, HttpServletResponse response, String typed, String problem) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("typed", typed);
        model.addAttribute("problem", problem);
        return VIEW;
    }

    /// The resident goes on at home with what a counter began.
    @PostMapping("/sessions/{id}/online")
    String online(@PathVariable String id, Actor.Resident who) {
        channels.toOnline(who, SessionId.parse(id));
        return "redirect:/sessions/" + id + "/plan";
    }
}
