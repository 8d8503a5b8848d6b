package hitomado.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// 在留資格等 (住民基本台帳法30条の45); permanent residents have no end.
public record ResidencePermit(
        String status, @Nullable LocalDate until, @Nullable String cardNumber) {}
