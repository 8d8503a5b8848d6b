package hitomado.sessions.web;

import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.Lang;
import hitomado.platform.NotFound;
import hitomado.platform.rights.ForParties;
import hitomado.platform.web.Pages;
import hitomado.rules.FactKey;
import hitomado.rules.Plan;
import hitomado.rules.Question;
import hitomado.sessions.Answers;
import hitomado.sessions.Interview;
import hitomado.sessions.SessionId;
import hitomado.sessions.SessionState;
import hitomado.sessions.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/// 聞き取り — one page of at most five open questions; and the page that changes one earlier answer.
@Controller
@ForParties
class QuestionsScreen {
    private final Interview interview;
    private final Answers answers;
    private final Pages pages;

    QuestionsScreen(Interview interview, Answers answers, Pages pages) {
        this.interview = interview;
        this.answers = answers;
        this.pages = pages;
    }

    @GetMapping("/sessions/{id}/questions")
    String questions(@PathVariable String id, Actor who, HttpServletRequest request, Model model) {
        var session = SessionId.parse(id);
        var state = interview.state(who, session);
        if (state.snapshot().state() != SessionState.OPEN) {
            return "redirect:/sessions/" + id;
        }
        var typed = answers.typed(who, session);
        var asked = asked(state, typed.keySet());
        if (asked.isEmpty()) {
            return "redirect:/sessions/" + id + (state.event().files() ? "/review" : "/plan");
        }
        show(
                new Shown(state, typed, asked.stream().map(Question::key).toList(), RequiredNow.among(state, asked)),
                request,
                model);
        model.addAttribute("action", "/sessions/" + id + "/questions");
        model.addAttribute("topic", topic(state, asked.getFirst().topic(), request));
        model.addAttribute("left", state.plan().leftAtMost());
        return "sessions/web/questions";
    }

    /// First what was typed and could not be taken, so that it is told at once whatever else is open now.
    private static List<Question> asked(Interview.State state, Set<FactKey> wrong) {
        var plan = state.plan();
        var again = plan.questions().stream()
                .filter(question -> wrong.contains(question.key()))
                .limit(Plan.QUESTIONS_PER_PAGE)
                .toList();
        if (!again.isEmpty() || plan.pages().isEmpty()) {
            return again;
        }
        var page = plan.pages().getFirst();
        var nameless = Nameless.on(page, state);
        return nameless.isEmpty() ? page : nameless;
    }

    @PostMapping("/sessions/{id}/questions")
    String save(@PathVariable String id, Actor who, @RequestParam MultiValueMap<String, String> form) {
        var session = SessionId.parse(id);
        var state = interview.state(who, session);
        var must = new HashSet<>(RequiredNow.among(state, state.plan().questions()));
        asked(state, Set.of()).stream()
                .filter(Question::decisive)
                .map(Question::key)
                .forEach(must::add);
        answers.save(Acting.by(who), session, Inputs.of(form), must);
        return "redirect:/sessions/" + id + "/questions";
    }

    @GetMapping("/sessions/{id}/answers")
    String change(
            @PathVariable String id, @RequestParam String key, Actor who, HttpServletRequest request, Model model) {
        var session = SessionId.parse(id);
        var state = interview.state(who, session);
        var fact = Inputs.key(key);
        if (state.definitions()
                .findFact(fact.fact())
                .filter(known -> known.askable())
                .isEmpty()) {
            throw new NotFound("question");
        }
        var required = requiredAgain(state, List.of(fact));
        show(new Shown(state, answers.typed(who, session), List.of(fact), required), request, model);
        model.addAttribute("action", "/sessions/" + id + "/answers");
        model.addAttribute(
                "topic", topic(state, state.definitions().fact(fact.fact()).topic(), request));
        model.addAttribute("left", 0);
        return "sessions/web/questions";
    }

    @PostMapping("/sessions/{id}/answers")
    String changed(@PathVariable String id, Actor who, @RequestParam MultiValueMap<String, String> form) {
        var session = SessionId.parse(id);
        var inputs = Inputs.of(form);
        var required = requiredAgain(interview.state(who, session), inputs.keySet());
        var result = answers.save(Acting.by(who), session, inputs, required);
        if (result.clean()) {
            return "redirect:/sessions/" + id + "/questions";
        }
        var first = result.problems().keySet().iterator().next().toString();
        var back = UriComponentsBuilder.fromPath("/sessions/{id}/answers").queryParam("key", "{key}");
        return "redirect:" + back.build(id, first);
    }

    /// Which of the answers had to be given, if they were asked for the first time.
    private Set<FactKey> requiredAgain(Interview.State state, Collection<FactKey> keys) {
        var again = interview.state(state.snapshot().without(keys));
        return RequiredNow.among(again, again.plan().questions());
    }

    private record Shown(Interview.State state, Map<FactKey, Typed> typed, List<FactKey> keys, Set<FactKey> required) {}

    private void show(Shown shown, HttpServletRequest request, Model model) {
        var page = pages.of(request);
        var views = new QuestionViews(shown.state(), shown.typed(), page);
        var questions = shown.keys().stream()
                .map(key -> views.of(key, shown.required().contains(key)))
                .toList();
        var between = page.lang() == Lang.EN ? ": " : "：";
        model.addAttribute("questions", questions);
        model.addAttribute(
                "errors",
                questions.stream()
                        .filter(question -> question.field().wrong())
                        .map(question -> question.error(between))
                        .toList());
        model.addAttribute("session", shown.state().snapshot().id().toString());
    }

    private String topic(Interview.State state, String topic, HttpServletRequest request) {
        return state.definitions().topics().stream()
                .filter(known -> known.id().equals(topic))
                .findFirst()
                .map(known -> known.title().in(pages.of(request).lang()))
                .orElse("");
    }
}
