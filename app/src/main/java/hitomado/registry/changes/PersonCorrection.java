package hitomado.registry.changes;

import hitomado.platform.text.PersonName;
import hitomado.registry.ResidentId;
import hitomado.registry.Sex;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// 住民票の記載の修正 — the right values; what is null was right.
public record PersonCorrection(
        ResidentId person,
        @Nullable PersonName name,
        @Nullable LocalDate birthDate,
        @Nullable Sex sex,
        @Nullable String honseki,
        @Nullable String hittosha) {}
