package hitomado.guide.web;

import hitomado.door.FactRequest;
import hitomado.identity.Accounts;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.FilerBasis;
import hitomado.platform.NotFound;
import hitomado.platform.SignInLevel;
import hitomado.platform.rights.ForResidents;
import hitomado.platform.web.Pages;
import hitomado.platform.web.StepUpPath;
import hitomado.procedures.Catalogue;
import hitomado.sessions.Begin;
import hitomado.sessions.Channel;
import hitomado.sessions.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// 手続の開始 — offers an open draft first, else begins a session for the signed-in person.
@Controller
@ForResidents(least = SignInLevel.NONE)
class StartScreen {
    private final Sessions sessions;
    private final Accounts accounts;
    private final Catalogue catalogue;
    private final Pages pages;

    StartScreen(Sessions sessions, Accounts accounts, Catalogue catalogue, Pages pages) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.catalogue = catalogue;
        this.pages = pages;
    }

    /// Reached after sign-in, too, so that it may be asked for again without making anything.
    @GetMapping("/my/start/{event}")
    String offer(@PathVariable String event, Actor.Resident who, HttpServletRequest request, Model model) {
        var lang = pages.of(request).lang();
        var found = catalogue.current().findLifeEvent(event).orElseThrow(() -> new NotFound("life event"));
        if (!suffices(who, event)) {
            return "redirect:" + StepUpPath.to("/my/start/" + event, "");
        }
        var draft = sessions.drafts(who).stream()
                .filter(open -> open.lifeEvent().equals(event))
                .findFirst();
        model.addAttribute("title", found.title().in(lang));
        model.addAttribute("event", event);
        model.addAttribute("draft", draft.map(open -> open.id().toString()).orElse(""));
        model.addAttribute("name", who.name());
        return "guide/web/start";
    }

    @PostMapping("/my/start/{event}")
    String start(@PathVariable String event, Actor.Resident who) {
        if (!suffices(who, event)) {
            return "redirect:" + StepUpPath.to("/my/start/" + event, "");
        }
        var person = who.level() == SignInLevel.CARD ? claims(who) : null;
        var id = sessions.begin(new Begin(Acting.by(who), event, Channel.ONLINE, person, FilerBasis.SELF));
        return "redirect:/sessions/" + id;
    }

    private FactRequest.Person claims(Actor.Resident who) {
        var claims = accounts.account(who.accountId()).claims();
        return new FactRequest.Person.Claims(claims.fullName(), claims.birthDate(), claims.sex(), claims.address());
    }

    /// Whether something of the life event can be done with this sign-in; the rest is stepped up to later.
    private boolean suffices(Actor.Resident who, String event) {
        var definitions = catalogue.current();
        var procedures = definitions
                .findLifeEvent(event)
                .orElseThrow(() -> new NotFound("life event"))
                .procedures();
        return who.level() == SignInLevel.CARD
                || procedures.stream()
                        .flatMap(id -> definitions.findProcedure(id).stream())
                        .anyMatch(
                                one -> who.level().reaches(one.filing().signIn().level()));
    }
}
