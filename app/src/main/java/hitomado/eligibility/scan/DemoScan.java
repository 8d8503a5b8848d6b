package hitomado.eligibility.scan;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// 最初の走査 — a demo city that was just loaded is looked through once, by a job after the start, so that nobody who
/// tries it has to wait for the night.
///
/// Only where `hitomado.demo.scan` says so, as `./hitomado up` does.
@Component
@ConditionalOnProperty(name = "hitomado.mode", havingValue = "demo")
@ConditionalOnBooleanProperty("hitomado.demo.scan")
class DemoScan {
    private final Scans scans;
    private final ScanRequests requests;

    DemoScan(Scans scans, ScanRequests requests) {
        this.scans = scans;
        this.requests = requests;
    }

    @EventListener(ApplicationReadyEvent.class)
    void askOnce() {
        if (scans.recent(1).isEmpty()) {
            requests.askFirst();
        }
    }
}
