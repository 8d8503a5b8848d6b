package hitomado.door;

import hitomado.platform.Purpose;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A request as stored: the sealed person flattened into two nullable parts.
record Wire(
        UUID session,
        String actor,
        String actorLabel,
        FactRequest.Person.@Nullable Claims claims,
        FactRequest.Person.@Nullable Ref ref,
        Purpose purpose,
        String lifeEvent,
        List<String> facts) {

    static Wire of(FactRequest r) {
        var claims = r.person() instanceof FactRequest.Person.Claims c ? c : null;
        var ref = r.person() instanceof FactRequest.Person.Ref known ? known : null;
        return new Wire(r.session(), r.actor(), r.actorLabel(), claims, ref, r.purpose(), r.lifeEvent(), r.facts());
    }

    FactRequest request() {
        FactRequest.Person person = claims != null ? claims : new FactRequest.Person.Ref(ref == null ? "" : ref.ref());
        return new FactRequest(session, actor, actorLabel, person, purpose, lifeEvent, facts);
    }
}
