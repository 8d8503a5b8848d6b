package hitomado.applications;

import hitomado.identity.MailContact;
import hitomado.identity.MailContacts;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import hitomado.platform.outbox.Mail;
import hitomado.platform.outbox.Outbox;
import hitomado.platform.web.Texts;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// お知らせのメール — for each notice of the inbox, a mail to everybody who sees it there and has confirmed an address.
///
/// It says that there is a notice, the receipt number and where to read it: no name, no procedure, no decision, so that
/// a mailbox that others see tells as little as possible.
@Component
class NoticeMails {
    private static final Acting MAILING = Acting.by(new Actor.Process("notice-mail"));

    private final NoticeMailStore store;
    private final MailContacts contacts;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final MessageSource messages;
    private final String address;

    NoticeMails(
            NoticeMailStore store,
            MailContacts contacts,
            Outbox outbox,
            AuditTrail audit,
            MessageSource messages,
            Environment settings) {
        this.store = store;
        this.contacts = contacts;
        this.outbox = outbox;
        this.audit = audit;
        this.messages = messages;
        this.address = address(settings);
    }

    /// A link to nowhere would be worse than none: outside the demo the address must be set.
    private static String address(Environment settings) {
        var set = settings.getProperty("hitomado.address", "");
        var demo = settings.getProperty("hitomado.mode", "").equals("demo");
        return set.isEmpty() && demo ? "http://localhost:" + settings.getProperty("server.port", "8080") : set;
    }

    /// Queues the mails of one notice in the caller's transaction.
    @Transactional(propagation = Propagation.MANDATORY)
    void tell(UUID notice, SubmissionId submission, @Nullable ApplicationId application) {
        tell(notice, submission, application, store.viewers(submission));
    }

    /// As above where the viewers of the submission are at hand.
    @Transactional(propagation = Propagation.MANDATORY)
    void tell(UUID notice, SubmissionId submission, @Nullable ApplicationId application, Collection<String> viewers) {
        var to = contacts.of(viewers);
        if (!to.isEmpty()) {
            send(notice, application, to, store.receipts(submission, application));
        }
    }

    private void send(
            UUID notice, @Nullable ApplicationId application, Collection<MailContact> to, List<String> receipts) {
        for (var contact : to) {
            var words = new Texts(messages, contact.lang());
            var path = application == null ? "/my/notices" : "/my/applications/" + application;
            var where = address.isEmpty()
                    ? words.get("applications.mail.noLink")
                    : words.get("applications.mail.link", address + path);
            var body = words.get("applications.mail.body", String.join(", ", receipts), where);
            var key = "notice:" + notice + ":" + contact.accountId();
            if (outbox.send(new Mail(
                    key, contact.address(), words.get("applications.mail.subject", words.get("site.city")), body))) {
                audit.record(AuditEvent.of(AuditKind.NOTICE_SENT, MAILING, "notice:" + notice)
                        .with("account", contact.accountId().toString()));
            }
        }
    }
}
