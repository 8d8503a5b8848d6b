package hitomado.applications;

import hitomado.platform.sealing.DoorKeys;
import hitomado.platform.sealing.Opened;
import hitomado.platform.sealing.Sealing;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// 申請の封 — what leaves for the office is sealed to its public key; only the office's side opens it.
@Component
class OfficeSeal {
    private final DoorKeys keys;
    private final JsonMapper json;

    OfficeSeal(DoorKeys keys, JsonMapper json) {
        this.keys = keys;
        this.json = json;
    }

    /// What a row is, so that a message fits into no other.
    enum Kind {
        APPLICATION,
        REPLY
    }

    /// Id of the office's key that is sealed to.
    String key() {
        return keys.officeReceiver().id();
    }

    /// Resident's side.
    byte[] seal(Kind kind, UUID id, Object what) {
        return Sealing.seal(json.writeValueAsBytes(what), keys.officeReceiver(), place(kind, id));
    }

    /// Office's side; empty where it was altered, cut, moved or sealed to another key.
    <T> Optional<T> findOpened(Kind kind, UUID id, byte[] sealed, Class<T> type) {
        return switch (Sealing.open(sealed, keys::findOffice, place(kind, id))) {
            case Opened.Plain(var bytes) -> Optional.of(json.readValue(bytes, type));
            case Opened.OtherKey other -> Optional.empty();
            case Opened.Broken broken -> Optional.empty();
        };
    }

    /// Keys of the office that are here; a node leaves to others what it could not open.
    List<String> officeKeys() {
        return keys.officeIds();
    }

    private static String place(Kind kind, UUID id) {
        return "applications." + kind.name() + ":" + id;
    }
}
