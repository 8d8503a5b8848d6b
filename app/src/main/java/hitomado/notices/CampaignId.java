package hitomado.notices;

import hitomado.platform.NotFound;
import java.util.UUID;

/// 案内の参照.
public record CampaignId(UUID value) {
    /// @throws NotFound where the text is no reference
    public static CampaignId parse(String text) {
        try {
            return new CampaignId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new NotFound("campaign");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
