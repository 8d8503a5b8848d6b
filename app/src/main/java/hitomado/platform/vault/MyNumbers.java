package hitomado.platform.vault;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import hitomado.platform.Acting;
import hitomado.platform.NotFound;
import hitomado.platform.Purpose;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 個人番号の保管 — keeps the number of a holder sealed, finds a holder by number, and opens it for one purpose.
@Service
@Transactional
public class MyNumbers {
    private final JdbcClient jdbc;
    private final Envelope envelope;
    private final AuditTrail audit;
    private final Clock clock;

    MyNumbers(JdbcClient jdbc, Envelope envelope, AuditTrail audit, Clock clock) throws GeneralSecurityException {
        this.jdbc = jdbc;
        this.envelope = envelope;
        this.audit = audit;
        this.clock = clock;
        MacConfig.register();
    }

    /// Keeps it, or replaces the holder's former one (番号利用法7条2項).
    ///
    /// @return false where another holder has this number; nothing changed then
    public boolean keep(Acting who, UUID holder, MyNumber number) {
        var sealed = envelope.seal(number.reveal().getBytes(StandardCharsets.US_ASCII), SealedNumbers.place(holder));
        var digest = digest(number);
        if (findHolder(digest).filter(one -> !one.equals(holder)).isPresent()) {
            return false;
        }
        jdbc.sql("""
                        insert into platform.my_number (holder, kek, data_key, content, digest, kept_at)
                        values (:holder, :kek, :key, :content, :digest, :at)
                        on conflict (holder) do update set kek = excluded.kek, data_key = excluded.data_key,
                            content = excluded.content, digest = excluded.digest, kept_at = excluded.kept_at
                        """)
                .param("holder", holder)
                .param("kek", sealed.key().kek())
                .param("key", sealed.key().bytes())
                .param("content", sealed.content())
                .param("digest", digest)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        audit.record(AuditEvent.of(AuditKind.MY_NUMBER_KEPT, who, "my-number:" + holder));
        return true;
    }

    /// Whose number it is.
    public Optional<UUID> findHolder(MyNumber number) {
        return findHolder(digest(number));
    }

    /// Opens the number; the audit names who and for what.
    public MyNumber open(Acting who, Purpose purpose, UUID holder) {
        var sealed = jdbc.sql("select kek, data_key, content from platform.my_number where holder = :holder")
                .param("holder", holder)
                .query((rs, n) -> new Envelope.Sealed(
                        new Envelope.WrappedKey(rs.getString("kek"), rs.getBytes("data_key")), rs.getBytes("content")))
                .optional()
                .orElseThrow(() -> new NotFound("my-number"));
        audit.record(AuditEvent.of(AuditKind.MY_NUMBER_OPENED, who, "my-number:" + holder)
                .with("purpose", purpose.name()));
        var digits = new String(envelope.open(sealed, SealedNumbers.place(holder)), StandardCharsets.US_ASCII);
        return switch (MyNumber.read(digits)) {
            case MyNumber.Reading.Read(var number) -> number;
            case MyNumber.Reading.NotDigits wrong -> throw broken();
            case MyNumber.Reading.WrongLength wrong -> throw broken();
            case MyNumber.Reading.CheckDigitWrong wrong -> throw broken();
        };
    }

    private static VaultException broken() {
        return new VaultException("the sealed value is not a 個人番号");
    }

    private Optional<UUID> findHolder(byte[] digest) {
        return jdbc.sql("select holder from platform.my_number where digest = :digest")
                .param("digest", digest)
                .query(UUID.class)
                .optional();
    }

    private byte[] digest(MyNumber number) {
        try {
            return envelope.unwrap(indexKey(), SealedNumbers.INDEX)
                    .getPrimitive(RegistryConfiguration.get(), Mac.class)
                    .computeMac(number.reveal().getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new VaultException("the key of the index does not open");
        }
    }

    private Envelope.WrappedKey indexKey() throws GeneralSecurityException {
        var found = findIndexKey();
        if (found.isEmpty()) {
            var made = envelope.wrap(
                    KeysetHandle.generateNew(PredefinedMacParameters.HMAC_SHA256_256BITTAG), SealedNumbers.INDEX);
            jdbc.sql("insert into platform.index_key (kek, data_key) values (:kek, :key) on conflict do nothing")
                    .param("kek", made.kek())
                    .param("key", made.bytes())
                    .update();
        }
        return findIndexKey().orElseThrow();
    }

    private Optional<Envelope.WrappedKey> findIndexKey() {
        return jdbc.sql("select kek, data_key from platform.index_key")
                .query((rs, n) -> new Envelope.WrappedKey(rs.getString("kek"), rs.getBytes("data_key")))
                .optional();
    }
}
