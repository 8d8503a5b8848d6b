package hitomado.owndata;

import hitomado.door.FactRequest;
import hitomado.door.Patience;
import hitomado.door.ReadingAnswer;
import hitomado.door.ReadingRequest;
import hitomado.door.ReadingRequests;
import hitomado.identity.Accounts;
import hitomado.platform.Actor;
import hitomado.platform.ids.Ids;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// 利用の記録の写し — who read what of the resident, asked of the office page by page as on `/my/readings`.
@Component
class OwnUse {
    private static final int MOST_PAGES = 50;

    private final ReadingRequests door;
    private final Accounts accounts;
    private final Ids ids;

    OwnUse(ReadingRequests door, Accounts accounts, Ids ids) {
        this.door = door;
        this.accounts = accounts;
        this.ids = ids;
    }

    /// @param status as on the page; `LATER` where the office did not answer in time, `PARTIAL` where only part of it
    /// came
    record Use(String status, List<ReadingAnswer.Read> reads, List<ReadingAnswer.Change> changes) {}

    Use of(Actor.Resident who) {
        var reads = new ArrayList<ReadingAnswer.Read>();
        var changes = List.<ReadingAnswer.Change>of();
        for (var page = 1; page <= MOST_PAGES; page++) {
            var id = ids.next();
            door.ask(id, new ReadingRequest(who.key(), person(who), page));
            var found = Patience.await(() -> door.collect(id, who.key()));
            if (found.isEmpty()) {
                return new Use(page == 1 ? "LATER" : "PARTIAL", reads, changes);
            }
            var answer = found.get();
            reads.addAll(answer.reads());
            if (page == 1) {
                changes = answer.changes();
            }
            if (answer.reads().isEmpty() || reads.size() >= answer.total()) {
                return new Use(answer.status().name(), reads, changes);
            }
        }
        return new Use("PARTIAL", reads, changes);
    }

    private FactRequest.Person person(Actor.Resident who) {
        var account = accounts.account(who.accountId());
        var ref = account.personRef();
        var claims = account.claims();
        return ref == null
                ? new FactRequest.Person.Claims(claims.fullName(), claims.birthDate(), claims.sex(), claims.address())
                : new FactRequest.Person.Ref(ref);
    }
}
