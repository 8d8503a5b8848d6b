package hitomado.notices;

import hitomado.registry.ResidentId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One send that is due, with what its campaign says.
///
/// @param release how a human decided that a protected person is told; null where nobody did
record WaitingSend(
        UUID id,
        String sendKey,
        CampaignId campaign,
        String programme,
        ResidentId person,
        ResidentId receiver,
        String occasion,
        UUID entitlement,
        @Nullable Long amount,
        int revision,
        @Nullable Release release,
        List<Channel> channels,
        LocalTime quietUntil,
        int perWeek,
        LocalDate expiresOn) {
    WaitingSend {
        channels = List.copyOf(channels);
    }

    boolean released() {
        return release != null;
    }
}
