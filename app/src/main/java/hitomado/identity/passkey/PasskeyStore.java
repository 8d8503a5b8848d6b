package hitomado.identity.passkey;

import hitomado.platform.ids.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/// Rows of passkeys, as the verification reads and writes them and as their owners see them.
@Repository
class PasskeyStore implements UserCredentialRepository {
    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    PasskeyStore(JdbcClient jdbc, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /// 署名回数の後退 — the counter did not grow: a copy of the authenticator may be in use (WebAuthn 7.2, step 22).
    static final class CounterWentBack extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CounterWentBack() {
            super("signature counter went back");
        }
    }

    /// Adds a new one; of one that signed only counter and time change.
    ///
    /// Spring's verification compares the counter with that of the registration only. The last one is compared
    /// here, by the database: of two answers at the same time one is refused.
    @Override
    public void save(CredentialRecord one) {
        if (findByCredentialId(one.getCredentialId()) == null) {
            add(one);
            return;
        }
        var used = jdbc.sql("""
                        update identity.passkey set sign_count = :count, last_used_at = :now, backed_up = :backup
                        where credential_id = :credential and (sign_count < :count or (sign_count = 0 and :count = 0))
                        """)
                .param("count", one.getSignatureCount())
                .param("now", Timestamp.from(clock.instant()))
                .param("backup", one.isBackupState())
                .param("credential", one.getCredentialId().getBytes())
                .update();
        if (used != 1) {
            throw new CounterWentBack();
        }
    }

    private void add(CredentialRecord one) {
        var attestation = one.getAttestationObject();
        jdbc.sql("""
                        insert into identity.passkey (id, credential_id, handle, name, public_key, attestation,
                            sign_count, transports, backed_up, created_at)
                        values (:id, :credential, :handle, :name, :key, :attestation, :count, :transports, :backup, :now)
                        """)
                .param("id", ids.next())
                .param("credential", one.getCredentialId().getBytes())
                .param("handle", one.getUserEntityUserId().getBytes())
                .param("name", one.getLabel())
                .param("key", one.getPublicKey().getBytes())
                .param("attestation", attestation == null ? new byte[0] : attestation.getBytes())
                .param("count", one.getSignatureCount())
                .param(
                        "transports",
                        one.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .sorted()
                                .collect(Collectors.joining(" ")))
                .param("backup", one.isBackupState())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return jdbc.sql("select * from identity.passkey where credential_id = :credential")
                .param("credential", credential.getBytes())
                .query(PasskeyStore::credential)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return jdbc.sql("select * from identity.passkey where handle = :handle order by created_at, id")
                .param("handle", handle.getBytes())
                .query(PasskeyStore::credential)
                .list();
    }

    @Override
    public void delete(Bytes credential) {
        jdbc.sql("delete from identity.passkey where credential_id = :credential")
                .param("credential", credential.getBytes())
                .update();
    }

    List<Passkey> of(String owner) {
        return jdbc.sql("""
                        select p.* from identity.passkey p join identity.passkey_user u using (handle)
                        where u.owner = :owner order by p.created_at, p.id
                        """).param("owner", owner).query(PasskeyStore::passkey).list();
    }

    Optional<Passkey> find(Bytes credential) {
        return jdbc.sql("select * from identity.passkey where credential_id = :credential")
                .param("credential", credential.getBytes())
                .query(PasskeyStore::passkey)
                .optional();
    }

    boolean remove(String owner, UUID id) {
        return jdbc.sql("""
                        delete from identity.passkey p using identity.passkey_user u
                        where u.handle = p.handle and u.owner = :owner and p.id = :id
                        """).param("owner", owner).param("id", id).update() == 1;
    }

    int removeAll(String owner) {
        return jdbc.sql("""
                        delete from identity.passkey p using identity.passkey_user u
                        where u.handle = p.handle and u.owner = :owner
                        """).param("owner", owner).update();
    }

    private static CredentialRecord credential(ResultSet rs, int row) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(rs.getBytes("credential_id")))
                .userEntityUserId(new Bytes(rs.getBytes("handle")))
                .publicKey(new ImmutablePublicKeyCose(rs.getBytes("public_key")))
                .attestationObject(new Bytes(rs.getBytes("attestation")))
                .signatureCount(rs.getLong("sign_count"))
                .uvInitialized(true)
                .transports(Arrays.stream(rs.getString("transports").split(" "))
                        .filter(name -> !name.isEmpty())
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .backupState(rs.getBoolean("backed_up"))
                .label(rs.getString("name"))
                .build();
    }

    private static Passkey passkey(ResultSet rs, int row) throws SQLException {
        return new Passkey(
                rs.getObject("id", UUID.class),
                rs.getString("name"),
                rs.getBoolean("backed_up"),
                rs.getTimestamp("created_at").toInstant(),
                instant(rs.getTimestamp("last_used_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
