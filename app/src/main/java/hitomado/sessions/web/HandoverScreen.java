package hitomado.sessions.web;

import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.ids.HandoverCode;
import hitomado.procedures.forms.QrCode;
import hitomado.sessions.Handovers;
import hitomado.sessions.SessionId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// 引継ぎ — shows the code of a session, and joins a session by code.
@Controller
class HandoverScreen {
    private final Handovers handovers;

    HandoverScreen(Handovers handovers) {
        this.handovers = handovers;
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
        return "sessions/web/join";
    }

    @PostMapping("/join")
    String join(@RequestParam String code, Actor who, Model model) {
        return switch (HandoverCode.read(code)) {
            case HandoverCode.Reading.Read(var read) -> "redirect:/sessions/" + handovers.join(Acting.by(who), read);
            case HandoverCode.Reading.NotInCodes other -> problem(model, code, "join.characters");
            case HandoverCode.Reading.WrongLength other -> problem(model, code, "join.length");
        };
    }

    private static String problem(Model model, String typed, String problem) {
        model.addAttribute("typed", typed);
        model.addAttribute("problem", problem);
        return "sessions/web/join";
    }
}
