package hitomado.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import hitomado.platform.Acting;
import hitomado.platform.Lang;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import hitomado.platform.ids.HandoverCode;
import hitomado.platform.ids.Ids;
import hitomado.platform.outbox.Mail;
import hitomado.platform.outbox.Outbox;
import hitomado.platform.web.Texts;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// メールのアカウントの登録 — a mailed code proves the mailbox, then a passkey is registered; every sign-up makes a new
/// account.
///
/// Nothing here looks whether an address is known: the answer and its time are the same, and who can read a mailbox,
/// which may be shared, never gets into what somebody else began with it.
@Service
@Transactional
public class MailAccounts {
    static final int TRIES = 5;
    static final int A_DAY = 5;
    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final Duration DAY = Duration.ofDays(1);

    private final MailAccountStore store;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final MessageSource messages;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    MailAccounts(
            MailAccountStore store, Outbox outbox, AuditTrail audit, MessageSource messages, Ids ids, Clock clock) {
        this.store = store;
        this.outbox = outbox;
        this.audit = audit;
        this.messages = messages;
        this.ids = ids;
        this.clock = clock;
    }

    /// What came of an address that was typed.
    public sealed interface Begun {
        /// A code is on its way.
        record CodeSent(UUID signUp) implements Begun {}

        record NotAnAddress() implements Begun {}

        /// Five codes were mailed to it within a day, whoever asked.
        record TooMany() implements Begun {}
    }

    /// What came of a code that was typed.
    public enum Proved {
        PROVED,
        WRONG_CODE,
        /// Too old, or tried five times.
        NEEDS_NEW_CODE
    }

    /// Mails a code to the address.
    public Begun begin(String address, Lang lang) {
        if (!MailContacts.isAddress(address)) {
            return new Begun.NotAnAddress();
        }
        var now = clock.instant();
        if (store.countSince(address, now.minus(DAY)) >= A_DAY) {
            return new Begun.TooMany();
        }
        var code = HandoverCode.next(random).value();
        var signUp =
                new MailAccountStore.SignUp(new MailAccount(ids.next(), address, lang), code, now.plus(LIFE), 0, false);
        store.begin(signUp, now);
        var words = new Texts(messages, lang);
        outbox.send(new Mail(
                "mail-account:" + signUp.account().id(),
                address,
                words.get("contact.mail.code.subject", words.get("site.city")),
                words.get("contact.mail.code.body", code)));
        return new Begun.CodeSent(signUp.account().id());
    }

    /// The code came back from the mailbox.
    public Proved prove(UUID id, String typed) {
        var signUp = store.lock(id).filter(this::open).orElse(null);
        if (signUp == null) {
            return Proved.NEEDS_NEW_CODE;
        }
        var right = HandoverCode.read(typed) instanceof HandoverCode.Reading.Read(var code)
                && MessageDigest.isEqual(
                        code.value().getBytes(UTF_8), signUp.code().getBytes(UTF_8));
        if (right) {
            store.proved(id);
            return Proved.PROVED;
        }
        store.tried(id);
        return Proved.WRONG_CODE;
    }

    private boolean open(MailAccountStore.SignUp signUp) {
        return signUp.tries() < TRIES && clock.instant().isBefore(signUp.until());
    }

    /// The account to be, while its mailbox is proved and it has no passkey yet.
    @Transactional(readOnly = true)
    public Optional<MailAccount> findProved(UUID id) {
        return store.find(id)
                .filter(this::open)
                .filter(MailAccountStore.SignUp::proved)
                .map(MailAccountStore.SignUp::account);
    }

    /// アカウントの開設 — its first passkey was registered; the mailbox is told.
    public MailAccount open(MailAccount account) {
        store.open(account, clock.instant());
        var words = new Texts(messages, account.lang());
        outbox.send(new Mail(
                "mail-account-made:" + account.id(),
                account.address(),
                words.get("mailAccount.made.subject", words.get("site.city")),
                words.get("mailAccount.made.body")));
        audit.record(AuditEvent.of(AuditKind.MAIL_ACCOUNT_MADE, Acting.by(account.actor()), "account:" + account.id()));
        return account;
    }

    /// サインイン — by a passkey that was just verified.
    public Optional<MailAccount> enter(UUID id) {
        var account = store.findAccount(id);
        account.ifPresent(
                one -> audit.record(AuditEvent.of(AuditKind.SIGNED_IN, Acting.by(one.actor()), "account:" + one.id())));
        return account;
    }

    @Transactional(readOnly = true)
    public Optional<MailAccount> find(UUID id) {
        return store.findAccount(id);
    }
}
