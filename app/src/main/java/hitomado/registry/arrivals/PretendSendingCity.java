package hitomado.registry.arrivals;

import hitomado.registry.arrivals.ArrivingPeople.ArrivingHome;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// 見せかけの転出地 — sends the messages of the prepared households of [ArrivingPeople]; only in demo mode.
@Component
@ConditionalOnProperty(name = "hitomado.mode", havingValue = "demo")
class PretendSendingCity implements SendingCity {
    @Override
    public List<MoveCertificate> deliver(LocalDate today) {
        return ArrivingPeople.homes().stream()
                .filter(ArrivingHome::message)
                .map(home -> ArrivingPeople.certificate(home, today))
                .toList();
    }
}
