package hitomado.casework;

import hitomado.platform.NotFound;
import java.util.UUID;

/// 事案の識別子.
public record CaseId(UUID value) {
    public static CaseId parse(String text) {
        try {
            return new CaseId(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound("case");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
