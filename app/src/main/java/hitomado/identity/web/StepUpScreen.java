package hitomado.identity.web;

import hitomado.platform.Actor;
import hitomado.platform.SignInLevel;
import hitomado.platform.rights.Open;
import hitomado.platform.web.CurrentActor;
import hitomado.platform.web.LocalPath;
import hitomado.platform.web.StepUpPath;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// ステップアップの説明 — says before why the card is needed, what to have at hand, and that no answer is lost.
@Controller
@Open
class StepUpScreen {
    private static final String HOME = "/my";

    private final Clock clock;

    StepUpScreen(Clock clock) {
        this.clock = clock;
    }

    @GetMapping(StepUpPath.PATH)
    String explain(
            @RequestParam(defaultValue = HOME) String to,
            @RequestParam(defaultValue = "") String session,
            Model model) {
        var back = LocalPath.orElse(to, HOME);
        if (!(CurrentActor.orNull() instanceof Actor.Resident resident)) {
            return card(back);
        }
        if (resident.level() == SignInLevel.CARD) {
            return "redirect:" + back;
        }
        model.addAttribute("to", back);
        model.addAttribute("session", session);
        return "identity/web/stepUp";
    }

    @PostMapping(StepUpPath.PATH)
    String begin(
            @RequestParam(defaultValue = HOME) String to,
            @RequestParam(defaultValue = "") String session,
            HttpServletRequest request) {
        if (CurrentActor.orNull() instanceof Actor.Resident resident) {
            request.getSession(true)
                    .setAttribute(StepUp.ATTRIBUTE, new StepUp(resident.key(), session, clock.instant()));
        }
        return card(LocalPath.orElse(to, HOME));
    }

    private static String card(String to) {
        return "redirect:/sign-in/card?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
    }
}
