package hitomado.applications;

import hitomado.platform.Acting;
import hitomado.platform.Conflict;
import hitomado.platform.FilerBasis;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import hitomado.platform.ids.Ids;
import hitomado.procedures.Source;
import hitomado.sessions.InputCheck;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 再申請 — takes the items that the office asked for, exactly these, as new versions beside the old ones.
@Service
@Transactional
public class Corrections {
    private final Filings filings;
    private final Owned owned;
    private final CorrectionStore corrections;
    private final ItemStore items;
    private final StatusStore status;
    private final ReplyStore replies;
    private final PrintStore prints;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    Corrections(
            Filings filings,
            Owned owned,
            CorrectionStore corrections,
            ItemStore items,
            StatusStore status,
            ReplyStore replies,
            PrintStore prints,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.filings = filings;
        this.owned = owned;
        this.corrections = corrections;
        this.items = items;
        this.status = status;
        this.replies = replies;
        this.prints = prints;
        this.audit = audit;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /// Gives the corrected items; unless all of them can be taken, nothing is sent and what was typed is kept.
    ///
    /// @param typed texts by item; items that were not asked for are ignored
    public CorrectResult give(Acting asking, ApplicationId id, Map<ItemRef, String> typed) {
        var locked = owned.lock(asking.actor(), id);
        var who = owned.acting(asking, locked);
        var open = corrections.findOpen(id);
        if (open.isEmpty() || locked.status() != ApplicationStatus.CORRECTION_ASKED) {
            throw new Conflict("no correction is asked for");
        }
        var file = filings.application(who.actor(), id);
        var good = new ArrayList<FiledItem>();
        var problems = new LinkedHashMap<ItemRef, String>();
        for (var asked : corrections.items(open.get().id())) {
            var text = typed.getOrDefault(asked.ref(), "");
            switch (read(who, file, asked.ref(), text)) {
                case Checked.Taken(var item) -> {
                    good.add(item);
                    corrections.keep(open.get().id(), asked.ref(), text, null);
                }
                case Checked.Wrong(var problem) -> {
                    problems.put(asked.ref(), problem);
                    corrections.keep(open.get().id(), asked.ref(), text, problem);
                }
            }
        }
        if (!problems.isEmpty()) {
            return new CorrectResult.Incomplete(problems);
        }
        prints.forget(locked.submission());
        send(who, id, good, clock.instant());
        return new CorrectResult.Given(good.size());
    }

    private void send(Acting who, ApplicationId id, List<FiledItem> good, Instant now) {
        good.forEach(item -> items.replace(id, item, now));
        corrections.close(id, now);
        status.setStatus(id, ApplicationStatus.IN_PROGRESS);
        status.add(new StatusStore.Step(id, StepKind.CORRECTION_GIVEN, now, who.label(), "", null));
        replies.add(new ResidentReply.CorrectionGiven(ids.next(), id, now, good));
        audit.record(AuditEvent.of(AuditKind.CORRECTION_GIVEN, who, "application:" + id)
                .with("items", Integer.toString(good.size())));
        events.publishEvent(new RepliesWaiting());
    }

    private sealed interface Checked {
        record Taken(FiledItem item) implements Checked {}

        record Wrong(String problem) implements Checked {}
    }

    /// An item that the form lists but that had no value when it was filed begins with version 1.
    private Checked read(Acting who, ApplicationFile file, ItemRef ref, String text) {
        var definitions = file.definitions();
        var item = definitions
                .findProcedure(file.application().procedure())
                .flatMap(procedure -> procedure.form().findItem(ref.item()))
                .orElseThrow();
        var before = file.currentItems().stream()
                .map(ApplicationFile.Item::item)
                .filter(one -> one.ref().equals(ref))
                .findFirst();
        var check = new InputCheck(LocalDate.now(clock));
        return switch (check.read(definitions.fact(item.fact()), text, true)) {
            case InputCheck.Good(var value) ->
                new Checked.Taken(new FiledItem(
                        ref.item(),
                        ref.subject(),
                        Keys.of(item.fact().value(), ref.subject()),
                        item.label(),
                        value,
                        source(who),
                        who.label(),
                        before.map(FiledItem::version).orElse(0) + 1));
            case InputCheck.Bad(var problem) -> new Checked.Wrong(problem);
        };
    }

    private static Source source(Acting who) {
        var basis = who.basis();
        var proxy =
                basis == FilerBasis.PROXY || basis == FilerBasis.MESSENGER || basis == FilerBasis.LEGAL_REPRESENTATIVE;
        return proxy ? Source.PROXY : Source.RESIDENT;
    }
}
