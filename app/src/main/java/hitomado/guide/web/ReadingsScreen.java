package hitomado.guide.web;

import hitomado.door.FactRequest;
import hitomado.door.Patience;
import hitomado.door.ReadingAnswer;
import hitomado.door.ReadingRequest;
import hitomado.door.ReadingRequests;
import hitomado.identity.Accounts;
import hitomado.platform.Actor;
import hitomado.platform.NotFound;
import hitomado.platform.ids.Ids;
import hitomado.platform.rights.ForResidents;
import hitomado.platform.web.Page;
import hitomado.platform.web.PageLinks;
import hitomado.platform.web.Pages;
import hitomado.procedures.Catalogue;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 自分の情報が使われた記録 — asks the office through the door who read what of the signed-in resident.
@Controller
@ForResidents
class ReadingsScreen {
    private static final String PATH = "/my/readings";

    private final ReadingRequests door;
    private final Accounts accounts;
    private final Catalogue catalogue;
    private final Pages pages;
    private final Ids ids;
    private final Clock clock;

    ReadingsScreen(ReadingRequests door, Accounts accounts, Catalogue catalogue, Pages pages, Ids ids, Clock clock) {
        this.door = door;
        this.accounts = accounts;
        this.catalogue = catalogue;
        this.pages = pages;
        this.ids = ids;
        this.clock = clock;
    }

    /// @param request a request that was still open when the page was shown before; empty to ask anew
    @GetMapping(PATH)
    String show(
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String request,
            Actor.Resident who,
            HttpServletRequest web,
            Model model) {
        var id = request.isEmpty() ? ask(who, page) : known(request);
        var answer = Patience.await(() -> door.collect(id, who.key()));
        if (answer.isEmpty()) {
            model.addAttribute("again", PATH + "?page=" + page + (request.isEmpty() ? "&request=" + id : ""));
            return "guide/web/readingsWaiting";
        }
        model.addAttribute("view", view(answer.get(), pages.of(web)));
        return "guide/web/readings";
    }

    private UUID ask(Actor.Resident who, int page) {
        var account = accounts.account(who.accountId());
        var ref = account.personRef();
        var claims = account.claims();
        FactRequest.Person person = ref == null
                ? new FactRequest.Person.Claims(claims.fullName(), claims.birthDate(), claims.sex(), claims.address())
                : new FactRequest.Person.Ref(ref);
        var id = ids.next();
        door.ask(id, new ReadingRequest(who.key(), person, page));
        return id;
    }

    private static UUID known(String request) {
        try {
            return UUID.fromString(request);
        } catch (IllegalArgumentException e) {
            throw new NotFound("request");
        }
    }

    private ReadingsView view(ReadingAnswer answer, Page page) {
        var words = new ReadingLines(page, catalogue.current(), clock.getZone());
        var state = switch (answer.status()) {
            case FOUND -> "found";
            case UNKNOWN_PERSON -> "unknown";
            case STOPPED -> "stopped";
        };
        return new ReadingsView(
                state,
                words.all(answer.reads()),
                answer.total(),
                words.changes(answer.changes()),
                PageLinks.of(PATH, answer.page(), answer.total(), answer.perPage()));
    }
}
