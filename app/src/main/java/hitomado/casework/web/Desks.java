package hitomado.casework.web;

import hitomado.platform.Lang;
import hitomado.platform.web.Pages;
import hitomado.platform.web.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Gives a request its [Words].
@Component
class Desks {
    private final Pages pages;
    private final MessageSource messages;
    private final Clock clock;

    Desks(Pages pages, MessageSource messages, Clock clock) {
        this.pages = pages;
        this.messages = messages;
        this.clock = clock;
    }

    Words words(HttpServletRequest request) {
        return new Words(pages.of(request).t(), clock.getZone());
    }

    /// For what goes out in the city's official language whoever writes it.
    Words official() {
        return new Words(new Texts(messages, Lang.JA), clock.getZone());
    }
}
