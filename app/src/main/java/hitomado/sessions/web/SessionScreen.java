package hitomado.sessions.web;

import hitomado.door.Patience;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.Lang;
import hitomado.platform.rights.ForParties;
import hitomado.platform.web.Pages;
import hitomado.rules.SubjectId;
import hitomado.sessions.FactsStatus;
import hitomado.sessions.Interview;
import hitomado.sessions.KnownFacts;
import hitomado.sessions.People;
import hitomado.sessions.SessionId;
import hitomado.sessions.SessionState;
import hitomado.sessions.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 受付セッションの入口 — waits for the known facts, then leads to people, plan, questions or review.
@Controller
@ForParties
class SessionScreen {
    private static final String PEOPLE = "people";
    private static final Set<String> PAGES = Set.of(PEOPLE, "plan", "review");

    private final Sessions sessions;
    private final KnownFacts known;
    private final Interview interview;
    private final People people;
    private final Pages pages;

    SessionScreen(Sessions sessions, KnownFacts known, Interview interview, People people, Pages pages) {
        this.sessions = sessions;
        this.known = known;
        this.interview = interview;
        this.people = people;
        this.pages = pages;
    }

    @GetMapping("/sessions/{id}")
    String enter(@PathVariable String id, @RequestParam(defaultValue = PEOPLE) String to, Actor who, Model model) {
        var session = SessionId.parse(id);
        var snapshot = sessions.open(who, session);
        if (snapshot.state() == SessionState.SUBMITTED) {
            return "redirect:/sessions/" + id + "/receipt";
        }
        if (snapshot.state() == SessionState.DISCARDED) {
            return "redirect:/";
        }
        var status = patiently(Acting.by(who), session);
        model.addAttribute("session", id);
        return switch (status) {
            case WAITING -> "sessions/web/waiting";
            case STOPPED, DOUBTFUL -> stopped(status, model);
            case UNKNOWN_PERSON -> takesNewcomers(who, session) ? goOn(id, to) : stopped(status, model);
            case FOUND -> goOn(id, to);
        };
    }

    /// After a step-up people come back to the page they left.
    private static String goOn(String id, String to) {
        return "redirect:/sessions/" + id + "/" + (PAGES.contains(to) ? to : PEOPLE);
    }

    private FactsStatus patiently(Acting who, SessionId session) {
        return Patience.await(
                        () -> Optional.of(known.receive(who, session)).filter(status -> status != FactsStatus.WAITING))
                .orElse(FactsStatus.WAITING);
    }

    /// Asked by the waiting page itself, every two seconds: nothing yet, or where to go on.
    @GetMapping("/sessions/{id}/waiting")
    ResponseEntity<Void> waiting(@PathVariable String id, Actor who) {
        var status = known.receive(Acting.by(who), SessionId.parse(id));
        return status == FactsStatus.WAITING
                ? ResponseEntity.noContent().build()
                : ResponseEntity.ok().header("HX-Redirect", "/sessions/" + id).build();
    }

    private static String stopped(FactsStatus status, Model model) {
        model.addAttribute("status", status.name());
        return "sessions/web/stopped";
    }

    /// Who is not in the register can move in or have a child here, but neither leave nor move within.
    private boolean takesNewcomers(Actor who, SessionId session) {
        var state = interview.state(who, session);
        return state.definitions()
                .findLifeEvent(state.snapshot().lifeEvent())
                .orElseThrow()
                .newPeople();
    }

    @GetMapping("/sessions/{id}/people")
    String people(@PathVariable String id, Actor who, HttpServletRequest request, Model model) {
        var session = SessionId.parse(id);
        var state = interview.state(who, session);
        if (state.snapshot().state() != SessionState.OPEN || state.snapshot().factsStatus() == FactsStatus.WAITING) {
            return "redirect:/sessions/" + id;
        }
        var event =
                state.definitions().findLifeEvent(state.snapshot().lifeEvent()).orElseThrow();
        if (!event.asksForPeople()) {
            return "redirect:/sessions/" + id + "/plan";
        }
        var lang = pages.of(request).lang();
        model.addAttribute("session", id);
        model.addAttribute("title", event.title().in(lang));
        model.addAttribute("choose", event.findChoosePeople().isPresent());
        model.addAttribute("add", event.newPeople());
        model.addAttribute("people", views(state, lang));
        return "sessions/web/people";
    }

    private static List<PersonView> views(Interview.State state, Lang lang) {
        var snapshot = state.snapshot();
        var fact = state.definitions()
                .findLifeEvent(snapshot.lifeEvent())
                .orElseThrow()
                .findChoosePeople();
        return snapshot.people().stream()
                .map(person -> new PersonView(
                        person.id().value(),
                        QuestionViews.name(snapshot, person.id(), lang),
                        snapshot.valueOr("person.relationship", person.id(), ""),
                        snapshot.valueOr("person.birthDate", person.id(), ""),
                        fact.map(f -> !snapshot.valueOr(f.value(), person.id(), "true")
                                        .equals("false"))
                                .orElse(true),
                        person.isNew() && person.ref() == null))
                .map(view -> view.in(lang))
                .toList();
    }

    @PostMapping("/sessions/{id}/people")
    String choose(
            @PathVariable String id,
            Actor who,
            @RequestParam(required = false) @org.jspecify.annotations.Nullable List<String> person,
            HttpServletRequest request,
            Model model) {
        var session = SessionId.parse(id);
        Set<SubjectId> chosen =
                person == null ? Set.of() : person.stream().map(SubjectId::new).collect(Collectors.toSet());
        var event = interview
                .state(who, session)
                .definitions()
                .findLifeEvent(sessions.open(who, session).lifeEvent())
                .orElseThrow();
        if (event.findChoosePeople().isPresent()) {
            if (chosen.isEmpty()) {
                model.addAttribute("problem", "people.none");
                return people(id, who, request, model);
            }
            people.choose(Acting.by(who), session, chosen);
        }
        return "redirect:/sessions/" + id + "/plan";
    }

    @PostMapping("/sessions/{id}/people/add")
    String add(@PathVariable String id, Actor who) {
        people.add(Acting.by(who), SessionId.parse(id));
        return "redirect:/sessions/" + id + "/people";
    }

    @PostMapping("/sessions/{id}/people/remove")
    String remove(@PathVariable String id, @RequestParam String person, Actor who) {
        people.remove(Acting.by(who), SessionId.parse(id), new SubjectId(person));
        return "redirect:/sessions/" + id + "/people";
    }

    @PostMapping("/sessions/{id}/discard")
    String discard(@PathVariable String id, Actor who) {
        sessions.discard(Acting.by(who), SessionId.parse(id));
        return "redirect:/";
    }
}
