package hitomado.bench.trust;

import hitomado.platform.Actor;
import hitomado.platform.NotAllowed;
import hitomado.platform.Permission;
import hitomado.platform.rights.Rights;
import hitomado.platform.rights.Thing;
import hitomado.platform.rights.ThingColumns;
import hitomado.platform.rights.Use;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// 数えた確認 — the same questions; remembers which places said no, and which of them alone in a request.
///
/// While it is lenient every question is answered yes, so that those behind it are asked, too: a place that says no in
/// a
/// request where no other does is what keeps that request shut.
public final class Counted {
    private static final Set<String> SAID_NO_TO_CHANGE = ConcurrentHashMap.newKeySet();
    private static final Map<Long, Set<String>> SAID_NO_BY_REQUEST = new ConcurrentHashMap<>();
    private static volatile boolean lenient;

    private Counted() {}

    /// Answers yes from now on, or as the program does.
    static void lenient(boolean now) {
        lenient = now;
    }

    /// Places that keep something shut: they said no to a change, or alone to a request that reads.
    static Set<String> deciding() {
        var alone = SAID_NO_BY_REQUEST.values().stream()
                .filter(places -> places.size() == 1)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        alone.addAll(SAID_NO_TO_CHANGE);
        return alone;
    }

    public static boolean holds(Actor who, Use use, String place) {
        return told(Rights.holds(who, use), place);
    }

    public static boolean reaches(Actor who, Use use, Thing thing, String place) {
        return told(Rights.reaches(who, use, thing), place);
    }

    public static boolean reachesAll(Actor who, Use use, String place) {
        return told(Rights.reachesAll(who, use), place);
    }

    public static void demand(Actor who, Permission permission, String place) {
        demanded(() -> Rights.demand(who, permission), place);
    }

    public static void demand(Actor who, Use use, String place) {
        demanded(() -> Rights.demand(who, use), place);
    }

    public static void demand(Actor who, Use use, Thing thing, String place) {
        demanded(() -> Rights.demand(who, use, thing), place);
    }

    public static Rights.Clause where(Actor who, Use use, ThingColumns columns, String place) {
        var clause = Rights.where(who, use, columns);
        return told(clause.sql().equals("(true)"), place) ? new Rights.Clause("(true)", Map.of()) : clause;
    }

    private static void demanded(Runnable question, String place) {
        try {
            question.run();
        } catch (NotAllowed no) {
            if (!told(false, place)) {
                throw no;
            }
        }
    }

    /// The answer to give.
    private static boolean told(boolean answer, String place) {
        if (answer) {
            return true;
        }
        if (lenient) {
            // each request runs on a thread of its own
            SAID_NO_BY_REQUEST
                    .computeIfAbsent(Thread.currentThread().threadId(), id -> ConcurrentHashMap.newKeySet())
                    .add(place);
        } else if (!reading()) {
            SAID_NO_TO_CHANGE.add(place);
        }
        return lenient;
    }

    private static boolean reading() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                && attributes.getRequest().getMethod().equals("GET");
    }
}
