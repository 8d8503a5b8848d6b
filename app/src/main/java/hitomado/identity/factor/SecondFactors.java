package hitomado.identity.factor;

import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// 二要素目 — one-time codes of an authenticator program, and recovery codes for when it is lost.
@Service
public class SecondFactors {
    private static final String ISSUER = "Hitomado";
    private static final int DIGITS = 6;
    /// As long as SHA-1 gives (RFC 4226, 4: 160 bits recommended).
    private static final int SECRET_BYTES = 20;
    private static final int RECOVERY_CODES = 10;
    /// 80 bits, so that a plain hash withstands guessing.
    private static final int RECOVERY_BYTES = 10;

    private final SecondFactorStore store;
    private final FactorVault vault;
    private final FactorPolicy policy;
    private final AuditTrail audit;
    private final SecureRandom random;
    private final Clock clock;

    SecondFactors(
            SecondFactorStore store,
            FactorVault vault,
            FactorPolicy policy,
            AuditTrail audit,
            SecureRandom random,
            Clock clock) {
        this.store = store;
        this.vault = vault;
        this.policy = policy;
        this.audit = audit;
        this.random = random;
        this.clock = clock;
    }

    /// 登録の案内 — the secret as text and as the address that a QR code carries.
    public record Enrolment(String secret, String uri) {}

    /// What became of an enrolment.
    public sealed interface Enrolled {
        /// The recovery codes are shown once and kept as hashes.
        record Done(List<String> recoveryCodes) implements Enrolled {
            public Done {
                recoveryCodes = List.copyOf(recoveryCodes);
            }
        }

        record WrongCode() implements Enrolled {}
    }

    public boolean enrolled(UUID account) {
        return store.enrolled(account);
    }

    /// Whether the account's roles ask for it and it is not there yet.
    public boolean missing(UUID account) {
        return policy.asks(store.roles(account)) && !store.enrolled(account);
    }

    public int recoveryLeft(UUID account) {
        return store.recoveryLeft(account);
    }

    /// The secret that waits for its first code: the same until it is confirmed, so that a reload changes nothing.
    @Transactional
    public Enrolment offer(UUID account, String login) {
        var sealed = store.findSecret(account, false).orElse(null);
        byte[] secret;
        if (sealed == null) {
            secret = new byte[SECRET_BYTES];
            random.nextBytes(secret);
            store.propose(account, vault.seal(account, secret));
        } else {
            secret = vault.open(account, sealed);
        }
        var text = Base32.of(secret);
        var label =
                URLEncoder.encode(ISSUER + ":" + login, StandardCharsets.UTF_8).replace("+", "%20");
        return new Enrolment(text, "otpauth://totp/" + label + "?secret=" + text + "&issuer=" + ISSUER);
    }

    /// In force once a code shows that the program has the secret.
    @Transactional
    public Enrolled enrol(UUID account, Actor who, String code) {
        var sealed = store.findSecret(account, false).orElse(null);
        if (sealed == null || !matches(account, sealed, code)) {
            return new Enrolled.WrongCode();
        }
        store.confirm(account, clock.instant());
        var codes = Stream.generate(this::recoveryCode).limit(RECOVERY_CODES).toList();
        store.recovery(account, codes.stream().map(SecondFactors::hash).toList());
        audit.record(AuditEvent.of(AuditKind.SECOND_FACTOR_SET, Acting.by(who), "staff:" + account));
        return new Enrolled.Done(codes);
    }

    /// Whether it is a code of now that was not used yet, or an unused recovery code.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean accepts(UUID account, String typed) {
        var sealed = store.findSecret(account, true).orElse(null);
        if (sealed == null) {
            return false;
        }
        var code = plain(typed);
        return code.length() == DIGITS ? matches(account, sealed, code) : store.takeRecovery(account, hash(code));
    }

    /// Takes it away from the account, for somebody who lost the device and the recovery codes.
    @Transactional
    public void remove(UUID account, Actor who) {
        store.remove(account);
        audit.record(AuditEvent.of(AuditKind.SECOND_FACTOR_REMOVED, Acting.by(who), "staff:" + account));
    }

    /// One step before and after, for clocks that are a little off (RFC 6238, 5.2).
    private boolean matches(UUID account, String sealed, String typed) {
        var secret = vault.open(account, sealed);
        var now = Totp.step(clock.instant());
        var code = plain(typed).getBytes(StandardCharsets.UTF_8);
        for (var step = now - 1; step <= now + 1; step++) {
            var right = Totp.code(secret, step, DIGITS).getBytes(StandardCharsets.UTF_8);
            if (MessageDigest.isEqual(right, code)) {
                return store.take(account, step);
            }
        }
        return false;
    }

    private static String plain(String typed) {
        return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    private String recoveryCode() {
        var bytes = new byte[RECOVERY_BYTES];
        random.nextBytes(bytes);
        return Base32.of(bytes).replaceAll("(.{4})(?!$)", "$1-");
    }

    private static String hash(String code) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(plain(code).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
