package hitomado.identity.passkey;

import hitomado.identity.passkey.Ceremonies.Unverified;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// パスキー — registers, lists and removes them, and says whose passkey answered.
///
/// Owners are keys of actors (`staff:…`, `resident:…`). Challenges are made here, stay in the web session of who asked,
/// and are taken once; what is answered to another session's challenge is refused.
@Service
@Transactional
public class Passkeys {
    public static final int MOST = 10;
    public static final int LONGEST_NAME = 60;
    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);
    private static final Acting SIGN_IN = Acting.by(new Actor.Process("passkey-sign-in"));

    private final PasskeyStore store;
    private final PasskeyUsers users;
    private final Challenges challenges;
    private final Ceremonies ceremonies;
    private final AuditTrail audit;

    Passkeys(PasskeyStore store, PasskeyUsers users, Challenges challenges, Ceremonies ceremonies, AuditTrail audit) {
        this.store = store;
        this.users = users;
        this.challenges = challenges;
        this.ceremonies = ceremonies;
        this.audit = audit;
    }

    /// Asks for a new passkey of this owner.
    ///
    /// @param label what the authenticator shows, as the login or the mail address
    public Asked askNew(String owner, String label) {
        users.enter(owner, label);
        var challenge = challenges.make(ChallengePurpose.REGISTER, owner);
        return new Asked(ceremonies.creationOptions(owner, challenge), Challenges.text(challenge));
    }

    /// Asks whoever holds a passkey of this site.
    public Asked askAnybody() {
        var challenge = challenges.make(ChallengePurpose.SIGN_IN, null);
        return new Asked(ceremonies.requestOptions(null, challenge), Challenges.text(challenge));
    }

    /// Asks one owner: a second factor, or a confirmation.
    public Asked ask(String owner) {
        var challenge = challenges.make(ChallengePurpose.CONFIRM, owner);
        return new Asked(ceremonies.requestOptions(owner, challenge), Challenges.text(challenge));
    }

    /// Keeps a passkey that answers the challenge.
    ///
    /// @param who the actor whose passkey it will be
    public Registration register(Actor who, String challenge, String answer, String name) {
        var asked = Challenges.read(challenge);
        if (!challenges.take(asked, ChallengePurpose.REGISTER, who.key())) {
            return new Registration.Refused("challenge");
        }
        if (store.of(who.key()).size() >= MOST) {
            return new Registration.TooMany();
        }
        try {
            var credential = ceremonies.register(who.key(), asked, answer, name(name));
            audit.record(AuditEvent.of(AuditKind.PASSKEY_ADDED, Acting.by(who), who.key()));
            return new Registration.Done(store.find(credential).orElseThrow());
        } catch (Unverified e) {
            LOG.info("a passkey was not registered: {}", e.getMessage());
            return new Registration.Refused(String.valueOf(e.getMessage()));
        }
    }

    /// Whose passkey answered the challenge that anybody could answer.
    public Assertion signIn(String challenge, String answer) {
        return check(ChallengePurpose.SIGN_IN, null, challenge, answer);
    }

    /// Whether this owner's passkey answered.
    public Assertion confirm(String owner, String challenge, String answer) {
        return check(ChallengePurpose.CONFIRM, owner, challenge, answer);
    }

    private Assertion check(ChallengePurpose purpose, @Nullable String owner, String challenge, String answer) {
        var asked = Challenges.read(challenge);
        if (!challenges.take(asked, purpose, owner)) {
            return refused(owner, "challenge");
        }
        if (owner != null && !has(owner)) {
            return refused(owner, "none"); // an empty list of credentials would admit everybody's
        }
        try {
            var credential = ceremonies.authenticate(owner, asked, answer);
            var whose = ownerOf(credential);
            return owner == null || owner.equals(whose)
                    ? new Assertion.Accepted(whose, store.find(credential).orElseThrow())
                    : refused(owner, "owner");
        } catch (Unverified e) {
            return refused(owner, String.valueOf(e.getMessage()));
        }
    }

    private String ownerOf(Bytes credential) {
        var kept = store.findByCredentialId(credential);
        if (kept == null) {
            throw new IllegalStateException("a verified passkey has no row");
        }
        return users.findOwner(kept.getUserEntityUserId()).orElseThrow();
    }

    private Assertion refused(@Nullable String owner, String why) {
        audit.record(AuditEvent.of(AuditKind.SIGN_IN_REFUSED, SIGN_IN, owner == null ? "passkey" : owner)
                .with("why", "passkey: " + why));
        return new Assertion.Refused(why);
    }

    @Transactional(readOnly = true)
    public List<Passkey> of(String owner) {
        return store.of(owner);
    }

    @Transactional(readOnly = true)
    public boolean has(String owner) {
        return !store.of(owner).isEmpty();
    }

    /// Ends one; another's does not exist.
    public boolean remove(Actor who, UUID id) {
        var removed = store.remove(who.key(), id);
        if (removed) {
            audit.record(AuditEvent.of(AuditKind.PASSKEY_REMOVED, Acting.by(who), who.key()));
        }
        return removed;
    }

    /// Ends all of an owner, for somebody who lost the device.
    public void removeAll(Acting who, String owner) {
        if (store.removeAll(owner) > 0) {
            audit.record(AuditEvent.of(AuditKind.PASSKEY_REMOVED, who, owner));
        }
    }

    private static String name(String typed) {
        var name = typed.strip();
        var end = Math.min(name.codePointCount(0, name.length()), LONGEST_NAME);
        return name.isEmpty() ? "passkey" : name.substring(0, name.offsetByCodePoints(0, end));
    }
}
