package hitomado.identity.passkey;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Repository;

/// パスキーの持ち主 — a random handle for each owner, so that authenticators keep no id of ours (WebAuthn 14.6.1).
@Repository
class PasskeyUsers implements PublicKeyCredentialUserEntityRepository {
    private static final int HANDLE = 32;

    private final JdbcClient jdbc;
    private final SecureRandom random;

    PasskeyUsers(JdbcClient jdbc, SecureRandom random) {
        this.jdbc = jdbc;
        this.random = random;
    }

    /// @param label what the authenticator shows where it lists passkeys
    void enter(String owner, String label) {
        var handle = new byte[HANDLE];
        random.nextBytes(handle);
        jdbc.sql("""
                        insert into identity.passkey_user (handle, owner, label) values (:handle, :owner, :label)
                        on conflict (owner) do update set label = excluded.label
                        """)
                .param("handle", handle)
                .param("owner", owner)
                .param("label", label)
                .update();
    }

    Optional<String> findOwner(Bytes handle) {
        return jdbc.sql("select owner from identity.passkey_user where handle = :handle")
                .param("handle", handle.getBytes())
                .query((rs, row) -> rs.getString("owner"))
                .optional();
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return jdbc.sql("select handle, label from identity.passkey_user where handle = :handle")
                .param("handle", handle.getBytes())
                .query(PasskeyUsers::user)
                .optional()
                .orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String owner) {
        return jdbc.sql("select handle, label from identity.passkey_user where owner = :owner")
                .param("owner", owner)
                .query(PasskeyUsers::user)
                .optional()
                .orElse(null);
    }

    /// Owners are entered by [#enter] alone.
    @Override
    public void save(PublicKeyCredentialUserEntity user) {
        throw new UnsupportedOperationException("owners are entered before");
    }

    @Override
    public void delete(Bytes handle) {
        jdbc.sql("delete from identity.passkey_user where handle = :handle")
                .param("handle", handle.getBytes())
                .update();
    }

    private static PublicKeyCredentialUserEntity user(ResultSet rs, int row) throws SQLException {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(new Bytes(rs.getBytes("handle")))
                .name(rs.getString("label"))
                .displayName(rs.getString("label"))
                .build();
    }
}
