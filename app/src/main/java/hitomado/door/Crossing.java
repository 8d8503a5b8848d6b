package hitomado.door;

import hitomado.door.RequestStore.Kind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What of the door of facts crosses between two networks: sealed requests inward, sealed answers outward.
final class Crossing {
    private Crossing() {}

    record Take(int most, int waitSeconds) {}

    record Request(UUID id, Kind kind, Instant askedAt, Instant expiresAt, byte[] sealed, String officeKey) {}

    record Requests(List<Request> list) {
        Requests {
            list = List.copyOf(list);
        }
    }

    record Answer(UUID id, byte @Nullable [] sealed) {}

    record Answers(List<Answer> list) {
        Answers {
            list = List.copyOf(list);
        }
    }

    record Done(int number) {}
}
