package hitomado.demo;

import hitomado.identity.Accounts;
import hitomado.identity.ResidentAccount;
import hitomado.identity.card.PretendCards;
import hitomado.platform.Actor;
import hitomado.platform.Purpose;
import hitomado.registry.Asking;
import hitomado.registry.Reading;
import hitomado.registry.ResidentId;
import hitomado.registry.ResidentMoved;
import hitomado.registry.ResidentMovedIn;
import hitomado.registry.Residents;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// 異動による失効 — plays what the register's notice does at the authority: who moved signs no more with the old
/// certificate (公的個人認証法: 署名用電子証明書 carry name and address).
@Component
@ConditionalOnProperty(name = "hitomado.mode", havingValue = "demo")
class LapsingCertificates {
    private final Accounts accounts;
    private final Residents residents;
    private final PretendCards cards;
    private final Asking asking = Asking.by(new Actor.Process("demo"), Purpose.DEMO);

    LapsingCertificates(Accounts accounts, Residents residents, PretendCards cards) {
        this.accounts = accounts;
        this.residents = residents;
        this.cards = cards;
    }

    @EventListener
    void on(ResidentMoved moved) {
        lapse(moved.persons());
    }

    @EventListener
    void on(ResidentMovedIn moved) {
        lapse(moved.persons());
    }

    private void lapse(List<ResidentId> persons) {
        if (cards.active()) {
            persons.forEach(this::lapse);
        }
    }

    private void lapse(ResidentId person) {
        accounts.findByPersonRef(person.toString())
                .map(ResidentAccount::cardSerial)
                .ifPresentOrElse(cards::lapse, () -> lapseByItems(person));
    }

    /// Who has just moved in is bound to no account yet.
    private void lapseByItems(ResidentId person) {
        if (residents.open(asking, person) instanceof Reading.Opened(var resident, var household)) {
            cards.lapse(
                    resident.name().full(), resident.birthDate(), resident.sex().code());
        }
    }
}
