package hitomado.notices;

import java.util.Set;

/// 受け取り方の希望 — what somebody does not want to hear of, or not that way.
///
/// @param everythingOff nothing at all about programmes
/// @param topicsOff ids of the definitions' topics
public record Preference(boolean everythingOff, Set<String> topicsOff, Set<Channel> channelsOff) {
    /// Nothing was chosen: everything is told.
    public static final Preference ALL = new Preference(false, Set.of(), Set.of());

    public Preference {
        topicsOff = Set.copyOf(topicsOff);
        channelsOff = Set.copyOf(channelsOff);
    }

    public boolean wants(String topic) {
        return !everythingOff && !topicsOff.contains(topic);
    }

    public boolean wants(Channel channel) {
        return !channelsOff.contains(channel);
    }
}
