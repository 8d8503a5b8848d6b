package hitomado.identity.web;

import hitomado.identity.delegation.Delegation;
import hitomado.identity.delegation.DelegationCodes;
import hitomado.identity.delegation.Delegations;
import hitomado.identity.delegation.GrantOutcome;
import hitomado.identity.delegation.NewDelegation;
import hitomado.platform.Actor;
import hitomado.platform.Lang;
import hitomado.platform.limits.Attempts;
import hitomado.platform.rights.ForResidents;
import hitomado.platform.text.JapaneseDate;
import hitomado.platform.web.Choice;
import hitomado.platform.web.Field;
import hitomado.platform.web.Page;
import hitomado.platform.web.Pages;
import hitomado.procedures.Catalogue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// 代理人の画面 — names somebody by their code and says what for and until when; shows and ends what was given.
@Controller
@ForResidents
class DelegationScreen {
    private static final String PATH = "/my/delegations";
    private static final String DONE = "done";
    private static final String PROBLEM = "problem";

    private final Delegations delegations;
    private final DelegationCodes codes;
    private final Catalogue catalogue;
    private final Pages pages;
    private final Clock clock;

    DelegationScreen(Delegations delegations, DelegationCodes codes, Catalogue catalogue, Pages pages, Clock clock) {
        this.delegations = delegations;
        this.codes = codes;
        this.catalogue = catalogue;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String show(Actor.Resident who, HttpServletRequest request, Model model) {
        var lang = pages.of(request).lang();
        var all = delegations.of(who);
        model.addAttribute(
                "view",
                new DelegationsView(
                        all.stream()
                                .filter(one -> one.principal().account().equals(who.accountId()))
                                .map(one -> line(one, one.proxy().name(), lang))
                                .toList(),
                        all.stream()
                                .filter(one -> one.proxy().account().equals(who.accountId()))
                                .map(one -> line(one, one.principal().name(), lang))
                                .toList(),
                        codes.findLive(who).map(code -> code.display()).orElse(""),
                        told(model, PROBLEM),
                        told(model, DONE)));
        return "identity/web/delegations";
    }

    private static String told(Model model, String name) {
        return model.getAttribute(name) instanceof String key ? key : "";
    }

    private DelegationsView.Line line(Delegation one, String other, Lang lang) {
        var titles = one.lifeEvents().stream()
                .sorted()
                .flatMap(id -> catalogue.current().findLifeEvent(id).stream())
                .map(event -> event.title().in(lang))
                .toList();
        var over =
                one.live(LocalDate.now(clock)) ? "" : one.endedAt() == null ? "delegation.expired" : "delegation.ended";
        return new DelegationsView.Line(
                one.id().toString(),
                other,
                String.join(lang == Lang.EN ? ", " : "、", titles),
                day(one.until(), lang),
                over);
    }

    private static String day(LocalDate day, Lang lang) {
        return switch (lang) {
            case JA -> JapaneseDate.warekiWithWestern(day);
            case EASY -> JapaneseDate.easy(day);
            case EN -> JapaneseDate.english(day);
        };
    }

    @PostMapping(PATH + "/code")
    String code(Actor.Resident who, RedirectAttributes told) {
        if (codes.issue(who).isEmpty()) {
            told.addFlashAttribute(PROBLEM, "delegation.onlyAtTheCounter");
        }
        return "redirect:" + PATH;
    }

    /// What the principal writes, as it was typed.
    private record Form(String code, Set<String> event, int months) {

        NewDelegation wanted() {
            return new NewDelegation(code, event, months);
        }
    }

    @GetMapping(PATH + "/new")
    String begin(HttpServletRequest request, Model model) {
        return page(new Form("", Set.of(), 0), "", "", new Shown(request, model));
    }

    /// First who it is, so that nobody grants to a stranger by a slip.
    @PostMapping(PATH + "/new")
    String name(
            Actor.Resident who,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var form = new Form(code, Set.of(), 0);
        return switch (delegations.whose(who, code)) {
            case Attempts.Tried.Found<String>(var name) -> page(form, name, "", new Shown(request, model));
            case Attempts.Tried.Wrong<String>() -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(form, "", "delegation.noSuchCode", new Shown(request, model));
            }
            case Attempts.Tried.TooMany<String>() -> {
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                yield page(form, "", "code.tooMany", new Shown(request, model));
            }
        };
    }

    @PostMapping(PATH)
    String grant(
            Actor.Resident who,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") Set<String> event,
            @RequestParam(defaultValue = "0") int months,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes told) {
        var form = new Form(code, event, months);
        var problem = switch (delegations.grant(who, form.wanted())) {
            case GrantOutcome.Granted granted -> "";
            case GrantOutcome.NoSuchCode none -> "delegation.noSuchCode";
            case GrantOutcome.TooManyAttempts many -> "code.tooMany";
            case GrantOutcome.NothingChosen nothing -> "delegation.nothingChosen";
            case GrantOutcome.NoPeriod none -> "delegation.noPeriod";
            case GrantOutcome.OnlyAtTheCounter only -> "delegation.onlyAtTheCounter";
        };
        if (problem.isEmpty()) {
            told.addFlashAttribute(DONE, "delegation.granted");
            return "redirect:" + PATH;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        var shown = problem.equals("delegation.nothingChosen") || problem.equals("delegation.noPeriod")
                ? whose(who, form.code())
                : "";
        return page(form, shown, problem, new Shown(request, model));
    }

    /// The name comes from the code each time, never from the page.
    private String whose(Actor.Resident who, String code) {
        return delegations.whose(who, code) instanceof Attempts.Tried.Found<String>(var name) ? name : "";
    }

    @PostMapping(PATH + "/end")
    String end(Actor.Resident who, @RequestParam UUID delegation, RedirectAttributes told) {
        delegations.end(who, delegation);
        told.addFlashAttribute(DONE, "delegation.endedNow");
        return "redirect:" + PATH;
    }

    private record Shown(HttpServletRequest request, Model model) {}

    /// @param name of the person behind the code; empty while it is not known
    private String page(Form form, String name, String problem, Shown shown) {
        var page = pages.of(shown.request());
        var model = shown.model();
        model.addAttribute("name", name);
        model.addAttribute("code", form.code());
        model.addAttribute(
                "codeField",
                field(page, "code", problem.equals("delegation.noSuchCode") || name.isEmpty() ? problem : "")
                        .id("code")
                        .value(form.code()));
        model.addAttribute(
                "eventField", field(page, "event", problem.equals("delegation.nothingChosen") ? problem : ""));
        model.addAttribute(
                "monthsField",
                field(page, "months", problem.equals("delegation.noPeriod") ? problem : "")
                        .value(Integer.toString(form.months())));
        model.addAttribute("chosen", form.event());
        model.addAttribute("events", events(page.lang()));
        model.addAttribute(
                "periods",
                Delegations.MONTHS.stream()
                        .sorted()
                        .map(months -> Choice.of(Integer.toString(months), page.t("delegation.months." + months)))
                        .toList());
        return "identity/web/delegationNew";
    }

    private static Field field(Page page, String name, String problem) {
        return Field.of(name, page.t("delegation." + name))
                .help(page.t("delegation." + name + ".help"))
                .error(problem.isEmpty() ? "" : page.t(problem));
    }

    private List<Choice> events(Lang lang) {
        return catalogue.current().lifeEvents().values().stream()
                .sorted(Comparator.comparing(event -> event.id()))
                .filter(event -> event.files())
                .map(event -> Choice.of(event.id(), event.title().in(lang)))
                .toList();
    }
}
