package hitomado.counter;

import hitomado.platform.Actor;
import hitomado.sessions.Channels;
import hitomado.sessions.Draft;
import hitomado.sessions.SessionId;
import hitomado.sessions.Sessions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 受付票の一覧 — what the ward office began today and has not finished; a colleague may take it over.
@Service
@Transactional
public class Sheets {
    private final ReceptionStore store;
    private final Sessions sessions;
    private final Channels channels;
    private final Clock clock;

    Sheets(ReceptionStore store, Sessions sessions, Channels channels, Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.channels = channels;
        this.clock = clock;
    }

    /// One open sheet with its session.
    public record Open(Received received, Draft draft) {}

    /// Open sheets of the ward office of today, newest first.
    @Transactional(readOnly = true)
    public List<Open> open(Actor.Staff who) {
        Reception.receptionist(who);
        var today = LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
        var sheets = store.ofWard(who.ward(), today);
        Map<SessionId, Draft> drafts = sessions
                .openAmong(sheets.stream().map(Received::session).toList())
                .stream()
                .collect(Collectors.toMap(Draft::id, Function.identity()));
        return sheets.stream()
                .flatMap(sheet -> Optional.ofNullable(drafts.get(sheet.session())).stream()
                        .map(draft -> new Open(sheet, draft)))
                .toList();
    }

    /// Takes over what a colleague of the same ward office began.
    ///
    /// @throws NotFound where there is no such sheet
    public void takeOver(Actor.Staff who, SessionId session) {
        Reception.receptionist(who);
        var here = store.find(session)
                .filter(sheet -> sheet.ward().equals(who.ward()))
                .isPresent();
        if (!here) {
            sessions.open(who, session); // not theirs: refused and recorded
            return;
        }
        channels.takeOver(who, session);
    }
}
