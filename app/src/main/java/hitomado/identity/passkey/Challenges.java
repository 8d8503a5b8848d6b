package hitomado.identity.passkey;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// 一度きりの問い — made here, kept in the web session, and taken from the database once.
@Repository
class Challenges {
    static final Duration LIFE = Duration.ofMinutes(5);
    private static final int BYTES = 32;
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final JdbcClient jdbc;
    private final SecureRandom random;
    private final Clock clock;

    Challenges(JdbcClient jdbc, SecureRandom random, Clock clock) {
        this.jdbc = jdbc;
        this.random = random;
        this.clock = clock;
    }

    /// @param owner null where anybody may answer
    byte[] make(ChallengePurpose purpose, @Nullable String owner) {
        var challenge = new byte[BYTES];
        random.nextBytes(challenge);
        var now = clock.instant();
        jdbc.sql("delete from identity.passkey_challenge where expires_at < :now")
                .param("now", Timestamp.from(now))
                .update();
        jdbc.sql("""
                        insert into identity.passkey_challenge (challenge, purpose, owner, expires_at)
                        values (:challenge, :purpose, :owner, :expires)
                        """)
                .param("challenge", challenge)
                .param("purpose", purpose.name())
                .param("owner", owner)
                .param("expires", Timestamp.from(now.plus(LIFE)))
                .update();
        return challenge;
    }

    /// Whether it was made for this and is taken now for the first time.
    boolean take(byte[] challenge, ChallengePurpose purpose, @Nullable String owner) {
        return jdbc.sql("""
                        delete from identity.passkey_challenge
                        where challenge = :challenge and purpose = :purpose
                          and owner is not distinct from cast(:owner as text) and expires_at >= :now
                        """)
                        .param("challenge", challenge)
                        .param("purpose", purpose.name())
                        .param("owner", owner)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    static String text(byte[] challenge) {
        return TEXT.encodeToString(challenge);
    }

    /// Empty where the text is none of ours.
    static byte[] read(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
