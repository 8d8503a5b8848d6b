package hitomado.notices;

import hitomado.registry.Recipient;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;

/// 発送前の判定 — pure: what becomes of one send on a day.
final class SendCheck {
    private static final int WEEK = 7;

    private final SendFacts facts;
    private final Clock clock;
    private final LocalDate today;

    SendCheck(SendFacts facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
        this.today = LocalDate.now(clock);
    }

    SendState of(WaitingSend send) {
        if (send.expiresOn().isBefore(today)) {
            return new SendState.Skipped(SkipReason.EXPIRED);
        }
        if (!facts.ongoing().contains(send.entitlement())) {
            return new SendState.Skipped(SkipReason.ENDED);
        }
        return switch (worse(facts.standing(send.receiver()), facts.standing(send.person()))) {
            case Recipient.Dead dead -> new SendState.Skipped(SkipReason.DEAD);
            case Recipient.Gone gone -> new SendState.Skipped(SkipReason.GONE);
            case Recipient.Protected hidden -> send.released() ? wanted(send) : new SendState.Held();
            case Recipient.Reachable reachable -> wanted(send);
        };
    }

    /// A letter about somebody who died would be as wrong as one to them.
    private static Recipient worse(Recipient one, Recipient other) {
        return rank(one) >= rank(other) ? one : other;
    }

    private static int rank(Recipient recipient) {
        return switch (recipient) {
            case Recipient.Dead dead -> 3;
            case Recipient.Gone gone -> 2;
            case Recipient.Protected hidden -> 1;
            case Recipient.Reachable reachable -> 0;
        };
    }

    private SendState wanted(WaitingSend send) {
        if (!facts.wanted(send)) {
            return new SendState.Skipped(SkipReason.UNWANTED);
        }
        if (facts.applied(send)) {
            return new SendState.Skipped(SkipReason.APPLIED);
        }
        var told = facts.told().getOrDefault(send.receiver(), Set.of());
        if (told.size() < send.perWeek() || told.contains(today)) {
            return new SendState.Sent();
        }
        var free =
                told.stream().sorted().skip(told.size() - (long) send.perWeek()).findFirst();
        return new SendState.Waiting(free.orElse(today)
                .plusDays(WEEK)
                .atTime(send.quietUntil())
                .atZone(clock.getZone())
                .toInstant());
    }
}
