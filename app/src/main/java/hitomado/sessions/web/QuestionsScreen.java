package hitomado.sessions.web;

import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.NotFound;
import hitomado.platform.web.Pages;
import hitomado.rules.FactKey;
import hitomado.rules.Question;
import hitomado.sessions.Answers;
import hitomado.sessions.Interview;
import hitomado.sessions.SessionId;
import hitomado.sessions.SessionState;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/// 聞き取り — one page of at most five open questions; and the page that changes one earlier answer.
@Controller
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
        var open = state.plan().pages();
        if (open.isEmpty()) {
            return "redirect:/sessions/" + id + "/review";
        }
        var page = open.getFirst();
        show(model, request, state, typed, page.stream().map(Question::key).toList(), required(page));
        model.addAttribute("action", "/sessions/" + id + "/questions");
        model.addAttribute("topic", topic(state, page.getFirst().topic(), request));
        model.addAttribute("left", state.plan().leftAtMost());
        return "sessions/web/questions";
    }

    @PostMapping("/sessions/{id}/questions")
    String save(@PathVariable String id, Actor who, @RequestParam Map<String, String> form) {
        var session = SessionId.parse(id);
        var inputs = inputs(form);
        var must = required(interview.state(who, session).plan().questions());
        answers.save(Acting.by(who), session, inputs, must);
        return "redirect:/sessions/" + id + "/questions";
    }

    @GetMapping("/sessions/{id}/answers")
    String change(
            @PathVariable String id, @RequestParam String key, Actor who, HttpServletRequest request, Model model) {
        var session = SessionId.parse(id);
        var state = interview.state(who, session);
        var fact = key(key);
        if (state.definitions()
                .findFact(fact.fact())
                .filter(known -> known.askable())
                .isEmpty()) {
            throw new NotFound("question");
        }
        show(model, request, state, answers.typed(who, session), List.of(fact), Set.of());
        model.addAttribute("action", "/sessions/" + id + "/answers");
        model.addAttribute(
                "topic", topic(state, state.definitions().fact(fact.fact()).topic(), request));
        model.addAttribute("left", 0);
        return "sessions/web/questions";
    }

    @PostMapping("/sessions/{id}/answers")
    String changed(@PathVariable String id, Actor who, @RequestParam Map<String, String> form) {
        var session = SessionId.parse(id);
        var inputs = inputs(form);
        var state = interview.state(who, session);
        var event =
                state.definitions().findLifeEvent(state.snapshot().lifeEvent()).orElseThrow();
        var result = answers.save(Acting.by(who), session, inputs, RequiredNow.of(state.inquiry(), event.procedures()));
        if (result.clean()) {
            return "redirect:/sessions/" + id + "/review";
        }
        var first = result.problems().keySet().iterator().next().toString();
        var back = UriComponentsBuilder.fromPath("/sessions/{id}/answers").queryParam("key", "{key}");
        return "redirect:" + back.build(id, first);
    }

    private void show(
            Model model,
            HttpServletRequest request,
            Interview.State state,
            Map<FactKey, hitomado.sessions.Typed> typed,
            List<FactKey> keys,
            Set<FactKey> required) {
        var page = pages.of(request);
        var views = new QuestionViews(state, typed, page.lang(), page.t("answer.yes"), page.t("answer.no"));
        var shown = new ArrayList<QuestionView>();
        keys.forEach(key -> shown.add(views.of(key, required.contains(key))));
        model.addAttribute("questions", shown);
        model.addAttribute("session", state.snapshot().id().toString());
    }

    private String topic(Interview.State state, String topic, HttpServletRequest request) {
        return state.definitions().topics().stream()
                .filter(known -> known.id().equals(topic))
                .findFirst()
                .map(known -> known.title().in(pages.of(request).lang()))
                .orElse("");
    }

    private static Set<FactKey> required(List<Question> questions) {
        return questions.stream()
                .filter(question -> question.required() || question.decisive())
                .map(Question::key)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    /// Inputs named like `person.job@p1`; a date comes in one field or in era, year, month and day.
    static Map<FactKey, String> inputs(Map<String, String> form) {
        var inputs = new LinkedHashMap<FactKey, String>();
        form.forEach((name, value) -> {
            var at = name.indexOf('@');
            if (at < 0) {
                return;
            }
            var dot = name.indexOf(':');
            if (dot < 0) {
                inputs.put(key(name), value);
            } else {
                inputs.computeIfAbsent(key(name.substring(0, dot)), key -> DateParts.of(form, key.toString()));
            }
        });
        return inputs;
    }

    private static FactKey key(String name) {
        try {
            return FactKey.parse(name);
        } catch (IllegalArgumentException notAKey) {
            throw new NotFound("question");
        }
    }
}
