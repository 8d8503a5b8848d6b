package hitomado.sessions.web;

import hitomado.identity.delegation.Delegation;
import hitomado.identity.delegation.Delegations;
import hitomado.platform.Actor;
import hitomado.platform.NotFound;
import hitomado.platform.rights.ForResidents;
import hitomado.platform.web.ActingFor;
import hitomado.platform.web.CardLink;
import hitomado.platform.web.Pages;
import hitomado.procedures.Catalogue;
import hitomado.sessions.ProxySessions;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// 代理で手続 — the proxy sees for whom, and begins what was granted.
@Controller
@ForResidents
class ProxyScreen {
    private final Delegations delegations;
    private final ProxySessions proxies;
    private final Catalogue catalogue;
    private final Pages pages;
    private final Clock clock;

    ProxyScreen(Delegations delegations, ProxySessions proxies, Catalogue catalogue, Pages pages, Clock clock) {
        this.delegations = delegations;
        this.proxies = proxies;
        this.catalogue = catalogue;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/my/acting/{delegation}")
    String choose(@PathVariable UUID delegation, Actor.Resident who, HttpServletRequest request, Model model) {
        var one = delegations
                .find(delegation)
                .filter(found -> found.proxy().account().equals(who.accountId()))
                .filter(found -> found.live(LocalDate.now(clock)))
                .orElseThrow(() -> new NotFound("delegation"));
        ActingFor.set(request, one.principal().name());
        model.addAttribute("name", one.principal().name());
        model.addAttribute("events", events(one, request));
        return "sessions/web/acting";
    }

    private List<CardLink> events(Delegation one, HttpServletRequest request) {
        var lang = pages.of(request).lang();
        return one.lifeEvents().stream()
                .sorted()
                .flatMap(id -> catalogue.current().findLifeEvent(id).stream())
                .map(event -> new CardLink(
                        "/my/acting/" + one.id() + "/" + event.id(),
                        event.title().in(lang),
                        ""))
                .toList();
    }

    @PostMapping("/my/acting/{delegation}/{event}")
    String begin(@PathVariable UUID delegation, @PathVariable String event, Actor.Resident who) {
        return "redirect:/sessions/" + proxies.begin(who, delegation, event);
    }
}
