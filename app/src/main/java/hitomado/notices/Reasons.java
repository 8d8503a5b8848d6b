package hitomado.notices;

import hitomado.door.ReasonAnswer;
import hitomado.door.ReasonRequest;
import hitomado.door.ReasonRequests;
import hitomado.platform.Actor;
import hitomado.platform.Lang;
import hitomado.platform.ids.Ids;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// お知らせした理由 — the resident's side: asks the office through the door why a notice was sent.
@Service
public class Reasons {
    private final ReasonRequests door;
    private final Ids ids;

    Reasons(ReasonRequests door, Ids ids) {
        this.door = door;
        this.ids = ids;
    }

    /// A request for a notice that was opened by the person; the answer comes by [#collect].
    public UUID ask(Actor.Resident who, OutreachNotice notice, Lang lang) {
        var id = ids.next();
        door.ask(id, new ReasonRequest(who.key(), who.label(), notice.receiver().toString(), notice.id(), lang.code()));
        return id;
    }

    /// Empty while the office has not answered.
    public Optional<ReasonAnswer> collect(Actor.Resident who, UUID request, UUID notice) {
        return door.collect(request, who.key(), notice);
    }
}
