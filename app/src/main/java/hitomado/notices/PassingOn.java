package hitomado.notices;

import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.registry.Recipient;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// 次の届け方 — whom LINE or web push does not reach any more gets the envelope by the next channel of the campaign.
///
/// The notice itself lies in the inbox already; this is only about how somebody learns of it. A notice that was not
/// opened is no failure: nobody is written to a second time because they did not look.
@Component
class PassingOn {
    private static final int BATCH = 100;
    private static final Acting SENDER = Acting.by(new Actor.Process("outreach"));

    private final PassOnStore store;
    private final SendFactReader facts;
    private final Envelopes envelopes;
    private final TransactionTemplate transaction;

    PassingOn(PassOnStore store, SendFactReader facts, Envelopes envelopes, TransactionTemplate transaction) {
        this.store = store;
        this.facts = facts;
        this.envelopes = envelopes;
        this.transaction = transaction;
    }

    void all(BooleanSupplier on) {
        var more = true;
        while (more && on.getAsBoolean()) {
            more = Boolean.TRUE.equals(transaction.execute(status -> batch()));
        }
    }

    private boolean batch() {
        var failed = store.claim(BATCH);
        var sends = failed.isEmpty() ? List.<WaitingSend>of() : store.enclosed(failed);
        if (!sends.isEmpty()) {
            var known = facts.read(SENDER, sends);
            // who died, left, came under protection or stopped the topic since is not written to
            var still = sends.stream()
                    .filter(send ->
                            known.standing(send.receiver()) instanceof Recipient.Reachable && known.wanted(send))
                    .toList();
            envelopes.write(still, known);
        }
        return failed.size() == BATCH;
    }
}
