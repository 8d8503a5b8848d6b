package hitomado.notices;

import hitomado.door.ReasonAnswer;
import hitomado.door.ReasonRequest;
import hitomado.door.ReasonRequests;
import hitomado.door.ReasonsAsked;
import hitomado.eligibility.Entitlements;
import hitomado.eligibility.Explained;
import hitomado.platform.Lang;
import hitomado.platform.Purpose;
import hitomado.registry.Asking;
import hitomado.registry.ResidentId;
import hitomado.registry.Residents;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/// 理由の照会への回答 — the office's side: explains a notice to whom it was sent, with what the register says now.
///
/// Nothing is explained where the person or the receiver is protected: a human does that.
@Component
@ConditionalOnProperty(name = "hitomado.office", havingValue = "on", matchIfMissing = true)
class ReasonsOffice {
    private static final int BATCH = 20;

    private final ReasonRequests door;
    private final InboxStore inbox;
    private final Residents residents;
    private final Entitlements entitlements;
    private final TransactionTemplate transaction;

    ReasonsOffice(
            ReasonRequests door,
            InboxStore inbox,
            Residents residents,
            Entitlements entitlements,
            PlatformTransactionManager transactions) {
        this.door = door;
        this.inbox = inbox;
        this.residents = residents;
        this.entitlements = entitlements;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
    }

    /// In one process with the resident's side: answers at once, after the request is committed.
    @TransactionalEventListener
    void on(ReasonsAsked asked) {
        work();
    }

    /// Pulls what waits, also from another process.
    @Scheduled(fixedDelay = 2_000, initialDelay = 2_000)
    void work() {
        transaction.executeWithoutResult(status ->
                door.take(BATCH).forEach(taken -> door.answer(taken.id(), answer(taken.request()))));
    }

    private ReasonAnswer answer(ReasonRequest request) {
        var asking = Asking.resident(request.actor(), request.actorLabel(), Purpose.OUTREACH);
        return inbox.find(ResidentId.of(request.receiver()), request.notice())
                .filter(notice -> residents
                        .stopped(List.of(notice.person(), notice.receiver()))
                        .isEmpty())
                .flatMap(notice -> entitlements.why(asking, notice.entitlement(), Lang.ofCode(request.lang())))
                .map(ReasonsOffice::told)
                .orElse(ReasonAnswer.NOTHING);
    }

    private static ReasonAnswer told(Explained why) {
        return new ReasonAnswer(
                true,
                why.grounds().stream()
                        .map(one -> new ReasonAnswer.Ground(one.because(), one.articles()))
                        .toList(),
                lines(why.facts()),
                lines(why.presumptions()));
    }

    private static List<ReasonAnswer.Line> lines(List<Explained.Line> lines) {
        return lines.stream()
                .map(one -> new ReasonAnswer.Line(one.label(), one.value(), one.source()))
                .toList();
    }
}
