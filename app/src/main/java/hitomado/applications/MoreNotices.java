package hitomado.applications;

import hitomado.platform.Actor;
import hitomado.platform.Lang;
import java.time.Instant;
import java.util.List;

/// ほかのお知らせ — what another module wants to show in the same inbox; a bean of the module that has it.
public interface MoreNotices {
    /// Newest first, at most [Filings#PAGE].
    List<Entry> newest(Actor who, Lang lang);

    int unread(Actor who);

    /// One line of the inbox.
    record Entry(String text, Instant at, String href, boolean read) {}
}
