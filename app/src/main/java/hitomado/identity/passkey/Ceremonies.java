package hitomado.identity.passkey;

import com.webauthn4j.util.exception.WebAuthnException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The two ceremonies of WebAuthn as Spring Security verifies them, with our challenge and our demands.
@Component
class Ceremonies {
    private static final String SITE = "Hitomado";
    private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> NEW =
            new TypeReference<>() {};
    private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> ANSWER =
            new TypeReference<>() {};

    private final PasskeyStore store;
    private final PasskeyUsers users;
    private final RelyingParty party;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    Ceremonies(PasskeyStore store, PasskeyUsers users, RelyingParty party) {
        this.store = store;
        this.users = users;
        this.party = party;
    }

    /// 検証の失敗 — why an answer is not taken.
    static final class Unverified extends Exception {
        private static final long serialVersionUID = 1L;

        Unverified(String why, @Nullable Throwable cause) {
            super(why, cause);
        }
    }

    String creationOptions(String owner, byte[] challenge) {
        return json.writeValueAsString(creation(owner, challenge));
    }

    String requestOptions(@Nullable String owner, byte[] challenge) {
        return json.writeValueAsString(request(owner, challenge));
    }

    /// Keeps a new passkey of the owner.
    Bytes register(String owner, byte[] challenge, String answer, String name) throws Unverified {
        return verified(answer, NEW, credential -> {
            var key = new RelyingPartyPublicKey(credential, name);
            var request = new ImmutableRelyingPartyRegistrationRequest(creation(owner, challenge), key);
            return operations(challenge).registerCredential(request).getCredentialId();
        });
    }

    /// The passkey that answered, its counter taken.
    Bytes authenticate(@Nullable String owner, byte[] challenge, String answer) throws Unverified {
        return verified(answer, ANSWER, credential -> {
            var asked = request(owner, challenge);
            var user = operations(challenge).authenticate(new RelyingPartyAuthenticationRequest(asked, credential));
            var handle = credential.getResponse().getUserHandle();
            if (handle != null && !handle.equals(user.getId())) {
                throw new IllegalArgumentException("user handle of another owner");
            }
            return credential.getRawId();
        });
    }

    private <T> Bytes verified(String answer, TypeReference<T> type, Function<T, Bytes> verification)
            throws Unverified {
        try {
            var credential = json.readValue(answer, type);
            if (credential == null) {
                throw new Unverified("nothing", null);
            }
            return verification.apply(credential);
        } catch (WebAuthnException
                | JacksonException
                | IllegalArgumentException
                | NullPointerException
                | PasskeyStore.CounterWentBack e) {
            // what comes from a browser may be anything: Spring's parser answers some of it with NullPointerException
            throw new Unverified(e.getClass().getSimpleName(), e);
        }
    }

    private PublicKeyCredentialCreationOptions creation(String owner, byte[] challenge) {
        return operations(challenge)
                .createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(named(owner)));
    }

    private PublicKeyCredentialRequestOptions request(@Nullable String owner, byte[] challenge) {
        var who = owner == null ? null : named(owner);
        return operations(challenge)
                .createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(who));
    }

    private static Authentication named(String owner) {
        return UsernamePasswordAuthenticationToken.authenticated(owner, "", List.of());
    }

    /// The person is always verified (PIN, finger, face): a passkey stands for two factors.
    private Webauthn4JRelyingPartyOperations operations(byte[] challenge) {
        var site =
                PublicKeyCredentialRpEntity.builder().id(party.id()).name(SITE).build();
        var operations = new Webauthn4JRelyingPartyOperations(users, store, site, Set.of(party.origin()));
        operations.setCustomizeCreationOptions(options -> options.challenge(new Bytes(challenge))
                .timeout(timeout())
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(options -> options.challenge(new Bytes(challenge))
                .timeout(timeout())
                .userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }

    private static Duration timeout() {
        return Challenges.LIFE;
    }
}
