package hitomado.platform.outbox;

import hitomado.platform.jobs.JobName;
import hitomado.platform.jobs.Jobs;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// 送信箱 — takes messages from every module.
@Service
public class Outbox {
    static final JobName<Letter> SEND = new JobName<>("platform.sendMail", Letter.class);

    private final OutboxStore store;
    private final Jobs jobs;

    Outbox(OutboxStore store, Jobs jobs) {
        this.store = store;
        this.jobs = jobs;
    }

    /// Writes a mail in the caller's transaction; it leaves after the commit.
    ///
    /// @return false if this send key was written before; nothing is sent a second time then
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean send(Mail mail) {
        if (!store.add(mail)) {
            return false;
        }
        jobs.enqueue(SEND, mail.sendKey(), new Letter(mail.sendKey()));
        return true;
    }

    /// Send keys of mails that the server refused for good, the newest first.
    public List<String> refused() {
        return store.refused();
    }

    /// Reference to one mail of the outbox, the data of a job.
    record Letter(String sendKey) {}
}
