package hitomado.identity.web;

import hitomado.identity.SessionOrigin;
import hitomado.identity.SignInStep;
import hitomado.identity.StaffSignIn;
import hitomado.identity.SteppedUp;
import hitomado.platform.Actor;
import hitomado.platform.web.CurrentActor;
import hitomado.platform.web.LocalPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/// Opens the web session of somebody who has just proved who they are.
@Component
class WebSession {
    private final SecurityContextRepository contexts;
    private final RequestCache requests;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WebSession(
            SecurityContextRepository contexts, RequestCache requests, ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.contexts = contexts;
        this.requests = requests;
        this.clock = clock;
    }

    /// Keeps that the password was right while something more is asked for; nothing is open yet.
    void keep(StaffSignIn.Unfinished signIn, String to, HttpServletRequest request) {
        request.getSession(true);
        request.changeSessionId();
        request.getSession()
                .setAttribute(
                        Unfinished.ATTRIBUTE,
                        new Unfinished(signIn.account(), signIn.version(), signIn.step(), to, clock.instant()));
    }

    /// Opens the session, or keeps the sign-in while more is asked for; gives the path to go on to.
    String go(StaffSignIn signIn, String to, HttpServletRequest request, HttpServletResponse response) {
        return switch (signIn) {
            case StaffSignIn.Accepted(var actor) -> open(actor, to, request, response);
            case StaffSignIn.Unfinished waiting -> {
                keep(waiting, to, request);
                yield switch (waiting.step()) {
                    case CODE -> CodeScreen.PATH;
                    case PASSKEY -> StaffPasskeyScreen.STEP;
                    case NEW_PASSWORD -> NewPasswordScreen.PATH;
                    case ENROL -> EnrolScreen.PATH;
                };
            }
            case StaffSignIn.Refused() -> "/staff/sign-in";
        };
    }

    /// The sign-in that waits for this step.
    Optional<Unfinished> findUnfinished(HttpServletRequest request, SignInStep step) {
        var session = request.getSession(false);
        return session != null
                        && session.getAttribute(Unfinished.ATTRIBUTE) instanceof Unfinished waiting
                        && waiting.step() == step
                        && !waiting.over(clock.instant())
                ? Optional.of(waiting)
                : Optional.empty();
    }

    /// Opens the session under a new id and gives the path to go on to.
    ///
    /// The CSRF token stays: a form that stands open in another tab must still go through (docs/decisions/0006).
    String open(Actor actor, String to, HttpServletRequest request, HttpServletResponse response) {
        var saved = requests.getRequest(request, response);
        var before = CurrentActor.orNull();
        var stepUp = findStepUp(before, actor, request);
        if (stepUp.isPresent()) {
            events.publishEvent(stepUp.get());
        } else if (before != null && !before.equals(actor) && request.getSession(false) != null) {
            request.getSession().invalidate(); // nothing of the person before may be seen by the next
            saved = null;
        }
        request.getSession(true);
        request.changeSessionId();
        request.getSession().removeAttribute(Unfinished.ATTRIBUTE);
        request.getSession().removeAttribute(StepUp.ATTRIBUTE);
        if (actor instanceof Actor.Staff) {
            request.getSession().setAttribute(SessionOrigin.ATTRIBUTE, origin(request));
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedIn(actor, clock.instant()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        var path = LocalPath.orElse(to, actor instanceof Actor.Staff ? "/staff" : "/my");
        if (saved != null) {
            var again = URI.create(saved.getRedirectUrl());
            if (again.getRawPath().equals(path)) {
                return again.getRawPath() + "?" + again.getRawQuery();
            }
            requests.removeRequest(request, response);
        }
        return path;
    }

    /// What the person before agreed to: only a stronger sign-in takes something along.
    private Optional<SteppedUp> findStepUp(@Nullable Actor before, Actor actor, HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                        && session.getAttribute(StepUp.ATTRIBUTE) instanceof StepUp asked
                        && before instanceof Actor.Resident from
                        && actor instanceof Actor.Resident to
                        && asked.from().equals(from.key())
                        && !asked.over(clock.instant())
                        && !from.level().reaches(to.level())
                ? Optional.of(new SteppedUp(from, to, asked.session()))
                : Optional.empty();
    }

    /// Empty where there is none.
    static String id(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? "" : session.getId();
    }

    private SessionOrigin origin(HttpServletRequest request) {
        return new SessionOrigin(
                Browsers.name(request.getHeader("User-Agent")), request.getRemoteAddr(), clock.instant());
    }
}
