package hitomado.identity.roles;

import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import hitomado.platform.rights.Grant;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 役割の管理 — takes a file of roles as the next revision, and says what the roles of a member of staff grant.
@Service
public class Roles {
    private static final String SHIPPED = "definitions/organisation/roles.yaml";

    private final RoleStore store;
    private final AuditTrail audit;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Roles(RoleStore store, AuditTrail audit, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /// What became of a file of roles.
    public sealed interface Published {
        /// @param no of the revision
        record Done(int no) implements Published {}

        record Same() implements Published {}
    }

    /// The roles that the program brings with it, where there are none yet.
    @Transactional
    public void publishShipped() throws IOException {
        store.lock();
        if (store.isEmpty()) {
            var text = new ClassPathResource(SHIPPED).getContentAsString(StandardCharsets.UTF_8);
            publish(Acting.by(new Actor.Process("start")), text);
        }
    }

    /// Reads a file without taking it.
    ///
    /// @throws RolesRefused with every reason
    public static List<Role> check(String text) {
        return RoleReader.read(text);
    }

    /// @throws RolesRefused with every reason; nothing has changed then
    @Transactional
    public Published publish(Acting who, String text) {
        store.lock();
        var roles = RoleReader.read(text);
        var sha256 = sha256(text);
        if (sha256.equals(store.newest())) {
            return new Published.Same();
        }
        var lost = store.usedBesides(roles.stream().map(Role::code).toList());
        if (!lost.isEmpty()) {
            throw new RolesRefused(lost.stream()
                    .map(role -> "roles." + role + ": is missing, but staff have it")
                    .toList());
        }
        store.replace(roles);
        var no = store.addRevision(sha256, text, who.actor().key(), clock.instant());
        audit.record(
                AuditEvent.of(AuditKind.ROLES_PUBLISHED, who, "roles:" + no).with("sha256", sha256));
        events.publishEvent(new GrantsChanged());
        return new Published.Done(no);
    }

    /// What the roles of an account grant today.
    public List<Grant> grantsOf(UUID account) {
        return store.grantsOf(account);
    }

    public List<Role> all() {
        return store.all();
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
