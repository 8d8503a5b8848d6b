package hitomado.platform.outbox;

import hitomado.platform.jobs.JobKind;
import hitomado.platform.jobs.JobName;
import hitomado.platform.jobs.JobResult;
import org.springframework.stereotype.Component;

/// Sends one mail of the outbox; a mail that was sent already is left alone.
@Component
class SendMail implements JobKind<Outbox.Letter> {
    private final OutboxStore store;
    private final MailDoor door;

    SendMail(OutboxStore store, MailDoor door) {
        this.store = store;
        this.door = door;
    }

    @Override
    public JobName<Outbox.Letter> name() {
        return Outbox.SEND;
    }

    @Override
    public JobResult run(Outbox.Letter letter) {
        var unsent = store.findUnsent(letter.sendKey());
        if (unsent.isEmpty()) {
            return JobResult.done();
        }
        return switch (door.deliver(unsent.get())) {
            case MailDoor.Delivery.Accepted() -> {
                store.sent(letter.sendKey());
                yield JobResult.done();
            }
            case MailDoor.Delivery.TryLater(var reason) -> new JobResult.RetryLater(reason);
            case MailDoor.Delivery.Refused(var reason) -> {
                store.refused(letter.sendKey(), reason);
                yield new JobResult.Failed(reason);
            }
        };
    }
}
