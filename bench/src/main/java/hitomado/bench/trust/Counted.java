package hitomado.bench.trust;

import hitomado.platform.Actor;
import hitomado.platform.NotAllowed;
import hitomado.platform.Permission;
import hitomado.platform.rights.Rights;
import hitomado.platform.rights.Thing;
import hitomado.platform.rights.ThingColumns;
import hitomado.platform.rights.Use;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// 数えた確認 — the same questions with the same answers; remembers which places ever said no.
public final class Counted {
    private static final Set<String> SAID_NO = ConcurrentHashMap.newKeySet();

    private Counted() {}

    static Set<String> saidNo() {
        return Set.copyOf(SAID_NO);
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
        told(clause.sql().equals("(true)"), place);
        return clause;
    }

    private static void demanded(Runnable question, String place) {
        try {
            question.run();
        } catch (NotAllowed no) {
            SAID_NO.add(place);
            throw no;
        }
    }

    private static boolean told(boolean answer, String place) {
        if (!answer) {
            SAID_NO.add(place);
        }
        return answer;
    }
}
