package hitomado.notices;

import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import hitomado.registry.ResidentId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// ワンクリック配信停止 — stops the topics of one mail without signing in (RFC 8058), by a token that only the mail holds.
///
/// Whoever has the mail may stop its topics and learns nothing by it: an unknown token gets the same answer.
@Service
@Transactional
public class OneClickStop {
    private static final int BYTES = 32;
    private static final Acting MAIL_PROGRAM = Acting.by(new Actor.Process("one-click"));

    private final UnsubscribeStore store;
    private final PreferenceStore preferences;
    private final AuditTrail audit;
    private final SecureRandom random = new SecureRandom();

    OneClickStop(UnsubscribeStore store, PreferenceStore preferences, AuditTrail audit) {
        this.store = store;
        this.preferences = preferences;
        this.audit = audit;
    }

    /// The token of the day's mail to somebody; empty where that mail is written already and stops these topics too.
    Optional<String> token(ResidentId person, Set<String> topics, LocalDate day) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return store.add(hash(token), new UnsubscribeStore.Stop(person, topics), day)
                ? Optional.of(token)
                : Optional.empty();
    }

    /// Stops what the token stands for; nothing where it stands for nothing.
    public void stop(String token) {
        store.find(hash(token)).ifPresent(stop -> {
            var before = preferences.of(stop.person());
            var off = new HashSet<>(before.topicsOff());
            if (off.addAll(stop.topics())) {
                preferences.save(stop.person(), new Preference(before.everythingOff(), off, before.channelsOff()));
                audit.record(AuditEvent.of(AuditKind.TOPICS_CHOSEN, MAIL_PROGRAM, "person:" + stop.person()));
            }
        });
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
