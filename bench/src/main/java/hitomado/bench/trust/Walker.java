package hitomado.bench.trust;

import hitomado.platform.Actor;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 歩く者 — a role on the walk: who it is to the program, its browser, and the ids that are its own.
///
/// @param actor null for somebody who is not signed in
/// @param own sessions, submissions and applications that it takes part in
record Walker(@Nullable Actor actor, Visitor visitor, Set<String> own) {
    Walker {
        own = Set.copyOf(own);
    }

    String name() {
        return visitor.name();
    }
}
