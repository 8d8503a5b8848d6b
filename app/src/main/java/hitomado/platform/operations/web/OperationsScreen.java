package hitomado.platform.operations.web;

import hitomado.platform.Actor;
import hitomado.platform.Permission;
import hitomado.platform.PretendDoor;
import hitomado.platform.jobs.Jobs;
import hitomado.platform.operations.SelfChecks;
import hitomado.platform.rights.Needs;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// 運用状況 — self-checks, doors that only play a part, and jobs that are held up.
@Controller
@Needs(Permission.OPERATIONS_READ)
class OperationsScreen {
    private final SelfChecks checks;
    private final List<PretendDoor> doors;
    private final Jobs jobs;

    OperationsScreen(SelfChecks checks, List<PretendDoor> doors, Jobs jobs) {
        this.checks = checks;
        this.doors = List.copyOf(doors);
        this.jobs = jobs;
    }

    @GetMapping("/staff/operations")
    String show(Actor.Staff staff, Model model) {
        model.addAttribute(
                "checks",
                checks.look().entrySet().stream()
                        .map(check -> CheckView.of(check.getKey(), check.getValue()))
                        .toList());
        model.addAttribute(
                "pretending",
                doors.stream()
                        .filter(PretendDoor::active)
                        .map(PretendDoor::name)
                        .sorted()
                        .toList());
        model.addAttribute("troubles", jobs.troubles());
        return "platform/operations/web/operations";
    }
}
