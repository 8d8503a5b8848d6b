package hitomado.identity.card;

import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts wrong PINs the way the chip does: right ones set back to zero, too many lock for good.
@Component
class PinTries {
    private static final Acting CARD = Acting.by(new Actor.Process("card"));

    private final JdbcClient jdbc;
    private final AuditTrail audit;

    PinTries(JdbcClient jdbc, AuditTrail audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    sealed interface Verdict {
        record Right() implements Verdict {}

        record Wrong(int triesLeft) implements Verdict {}

        record Locked() implements Verdict {}
    }

    /// Needs a running transaction: the row stays locked until its end, so that parallel guesses are counted one by
    /// one.
    Verdict judge(String serial, PinKind kind, BooleanSupplier matches) {
        var failures = lockedFailures(serial, kind);
        if (failures >= kind.tries()) {
            return new Verdict.Locked();
        }
        if (matches.getAsBoolean()) {
            if (failures > 0) {
                set(serial, kind, 0);
            }
            return new Verdict.Right();
        }
        set(serial, kind, failures + 1);
        if (failures + 1 < kind.tries()) {
            return new Verdict.Wrong(kind.tries() - failures - 1);
        }
        audit.record(
                AuditEvent.of(AuditKind.CARD_LOCKED, CARD, "card:" + serial).with("pin", kind.name()));
        return new Verdict.Locked();
    }

    /// Whether the PIN was locked until now.
    boolean giveBack(String serial, PinKind kind) {
        var locked = lockedFailures(serial, kind) >= kind.tries();
        if (locked) {
            set(serial, kind, 0);
        }
        return locked;
    }

    private void set(String serial, PinKind kind, int failures) {
        jdbc.sql("""
                        update identity.pretend_card_tries set failures = :failures where serial = :serial and pin = :pin
                        """)
                .param("serial", serial)
                .param("pin", kind.name())
                .param("failures", failures)
                .update();
    }

    private int lockedFailures(String serial, PinKind kind) {
        return jdbc.sql("""
                        insert into identity.pretend_card_tries (serial, pin) values (:serial, :pin)
                        on conflict (serial, pin) do update set failures = pretend_card_tries.failures
                        returning failures
                        """)
                .param("serial", serial)
                .param("pin", kind.name())
                .query(Integer.class)
                .single();
    }
}
