package hitomado.door;

import hitomado.door.RequestStore.Kind;
import hitomado.platform.sealing.DoorKeys;
import hitomado.platform.sealing.Opened;
import hitomado.platform.sealing.ReceiverKey;
import hitomado.platform.sealing.Sealing;
import hitomado.platform.sealing.SealingKey;
import hitomado.platform.vault.VaultException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// 照会の封 — each side opens only what is meant for it; the key that answers are sealed to travels inside the request.
@Component
class RequestSeal {
    private final DoorKeys keys;
    private final SecureRandom random = new SecureRandom();

    RequestSeal(DoorKeys keys) {
        this.keys = keys;
    }

    /// Of one row.
    record Place(Kind kind, UUID id) {
        String of(String part) {
            return "door." + kind.name() + "." + part + ":" + id;
        }
    }

    /// A request ready for its row.
    record Sealed(byte[] request, String officeKey, String kept) {}

    /// Resident's side: what it keeps of its own request.
    record Kept(SealingKey key, String request) {}

    /// Office's side: a request, and to whom its answer is sealed.
    record Asked(ReceiverKey replyTo, String request) {}

    /// Resident's side: a new pair of keys for this request alone.
    Sealed seal(Place place, String request) {
        var key = SealingKey.generate(random);
        var office = keys.officeReceiver();
        return new Sealed(
                Sealing.seal(bytes(key.receiver().base64() + "\n" + request), office, place.of("request")),
                office.id(),
                keys.resident().seal(key.secret() + "\n" + request, place.of("kept")));
    }

    /// Resident's side.
    Optional<Kept> findKept(Place place, String kept) {
        try {
            var parts = keys.resident().open(kept, place.of("kept")).split("\n", 2);
            return Optional.of(new Kept(SealingKey.of(parts[0]), parts[1]));
        } catch (VaultException e) {
            return Optional.empty();
        }
    }

    /// Resident's side.
    Optional<String> findAnswer(Place place, Kept kept, byte[] sealed) {
        return text(Sealing.open(sealed, id -> Optional.of(kept.key()), place.of("answer")));
    }

    /// Office's side.
    Optional<Asked> findAsked(Place place, byte[] sealed) {
        return text(Sealing.open(sealed, keys::findOffice, place.of("request"))).map(text -> {
            var parts = text.split("\n", 2);
            return new Asked(new ReceiverKey(parts[0]), parts[1]);
        });
    }

    /// Office's side.
    byte[] sealAnswer(Place place, Asked asked, String answer) {
        return Sealing.seal(bytes(answer), asked.replyTo(), place.of("answer"));
    }

    List<String> officeKeys() {
        return keys.officeIds();
    }

    private static Optional<String> text(Opened opened) {
        return switch (opened) {
            case Opened.Plain(var bytes) -> Optional.of(new String(bytes, StandardCharsets.UTF_8));
            case Opened.OtherKey other -> Optional.empty();
            case Opened.Broken broken -> Optional.empty();
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
