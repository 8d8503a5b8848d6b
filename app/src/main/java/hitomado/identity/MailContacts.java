package hitomado.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import hitomado.platform.Acting;
import hitomado.platform.Actor;
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
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// メールの宛先の登録 — an address counts only after the code that was mailed to it came back.
@Service
@Transactional
public class MailContacts {
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final int LONGEST = 254;
    private static final int TRIES = 5;
    private static final Duration LIFE = Duration.ofMinutes(30);

    private final MailContactStore store;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final MessageSource messages;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    MailContacts(
            MailContactStore store, Outbox outbox, AuditTrail audit, MessageSource messages, Ids ids, Clock clock) {
        this.store = store;
        this.outbox = outbox;
        this.audit = audit;
        this.messages = messages;
        this.ids = ids;
        this.clock = clock;
    }

    /// What came of an address that was typed.
    public enum Claimed {
        CODE_SENT,
        NOT_AN_ADDRESS,
        /// Five codes were mailed today.
        TOO_MANY
    }

    /// What came of a code that was typed.
    public enum Confirmed {
        CONFIRMED,
        WRONG_CODE,
        /// Too old, tried five times, or none is open: a new code is needed.
        NEEDS_NEW_CODE
    }

    static boolean isAddress(String typed) {
        return typed.length() <= LONGEST && ADDRESS.matcher(typed).matches();
    }

    /// Mails a code to the address; the address in force stays until the new one is confirmed.
    public Claimed claim(Actor.Resident who, String address, Lang lang) {
        if (!isAddress(address)) {
            return Claimed.NOT_AN_ADDRESS;
        }
        var contact = new MailContact(who.accountId(), address, lang);
        var code = HandoverCode.next(random).value();
        var claim = new MailContactStore.NewClaim(contact, code, clock.instant().plus(LIFE), LocalDate.now(clock));
        if (!store.claim(claim)) {
            return Claimed.TOO_MANY;
        }
        var words = new Texts(messages, lang);
        outbox.send(new Mail(
                "mail-code:" + ids.next(),
                address,
                words.get("contact.mail.code.subject", words.get("site.city")),
                words.get("contact.mail.code.body", code)));
        return Claimed.CODE_SENT;
    }

    /// The address takes effect with the right code.
    public Confirmed confirm(Actor.Resident who, String typed) {
        var claim = store.lockClaim(who.accountId()).orElse(null);
        if (claim == null || claim.tries() >= TRIES || clock.instant().isAfter(claim.expiresAt())) {
            return Confirmed.NEEDS_NEW_CODE;
        }
        var right = HandoverCode.read(typed) instanceof HandoverCode.Reading.Read(var code)
                && MessageDigest.isEqual(
                        code.value().getBytes(UTF_8), claim.code().getBytes(UTF_8));
        if (!right) {
            store.tried(who.accountId());
            return Confirmed.WRONG_CODE;
        }
        store.confirm(claim.contact(), clock.instant());
        audit.record(AuditEvent.of(AuditKind.MAIL_CONTACT_SET, Acting.by(who), "account:" + who.accountId()));
        return Confirmed.CONFIRMED;
    }

    /// Ends mails to this account.
    public void remove(Actor.Resident who) {
        remove(who.accountId(), Acting.by(who));
    }

    /// Ends mails to the accounts of persons by their references, e.g. when 支援措置 begins: a mailbox may be shared.
    public void removeOf(Acting who, Collection<String> personRefs) {
        store.of(personRefs.stream().map(ref -> "person:" + ref).toList())
                .forEach(contact -> remove(contact.accountId(), who));
    }

    private void remove(UUID account, Acting who) {
        if (store.remove(account)) {
            audit.record(AuditEvent.of(AuditKind.MAIL_CONTACT_REMOVED, who, "account:" + account));
        }
    }

    /// The address in force.
    @Transactional(readOnly = true)
    public Optional<MailContact> find(UUID accountId) {
        return store.find(accountId);
    }

    /// The address that waits for its code.
    public Optional<String> findWaiting(UUID accountId) {
        return store.lockClaim(accountId)
                .filter(claim -> !clock.instant().isAfter(claim.expiresAt()))
                .map(claim -> claim.contact().address());
    }

    /// Confirmed contacts behind viewer keys: `resident:…` (accounts) and `person:…` (the office's references).
    @Transactional(readOnly = true)
    public List<MailContact> of(Collection<String> viewers) {
        return store.of(viewers);
    }

    /// Confirmed contacts by the office's references of persons; those without one are left out.
    @Transactional(readOnly = true)
    public Map<String, MailContact> ofPersons(Collection<String> personRefs) {
        return store.ofPersons(personRefs);
    }
}
