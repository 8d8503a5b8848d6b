package hitomado.notices;

import hitomado.registry.ResidentId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 制度のお知らせ — what one person was told about one programme; the words are made in the reader's language.
///
/// @param person whom it is decided for; may be a child of the receiver
/// @param amount yen, where the scan knows it
/// @param revision of the definitions by which the person was found
public record OutreachNotice(
        UUID id,
        CampaignId campaign,
        UUID entitlement,
        String programme,
        ResidentId person,
        ResidentId receiver,
        @Nullable Long amount,
        int revision,
        Instant toldAt,
        boolean opened,
        boolean applied) {}
