package hitomado.door.transport;

import hitomado.platform.NotFound;
import hitomado.platform.sealing.SigningKey;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// 受け口の係 — hands an admitted request to its door and signs the answer.
final class DoorKeeper implements DoorListener.Answering {
    private static final int DONE = 200;

    private final Map<String, OuterDoor> doors;
    private final SigningKey key;

    DoorKeeper(List<OuterDoor> doors, SigningKey key) {
        this.doors = doors.stream().collect(Collectors.toMap(OuterDoor::name, Function.identity()));
        this.key = key;
    }

    @Override
    public DoorListener.Answer answer(DoorListener.Asked asked) {
        var parts = asked.path().split("/", -1);
        var door = parts.length == 4 ? doors.get(parts[2]) : null;
        if (door == null) {
            throw new NotFound("door");
        }
        var body = door.answer(parts[3], asked.body());
        var signature = key.sign(asked.text().answer(DONE, body));
        return new DoorListener.Answer(DONE, body, Base64.getEncoder().encodeToString(signature));
    }
}
