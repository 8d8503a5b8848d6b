package hitomado.registry;

import java.util.List;
import java.util.UUID;

/// 職権修正された — what the register said of these people was wrong and is corrected.
public record RegisterCorrected(UUID change, List<ResidentId> persons) {
    public RegisterCorrected {
        persons = List.copyOf(persons);
    }
}
