package hitomado.notices;

import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.Lang;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import hitomado.procedures.Catalogue;
import hitomado.procedures.Topic;
import hitomado.registry.ResidentId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// 受け取るお知らせの選択 — what a resident wants to hear of and how; each can be stopped at any time.
@Service
public class Topics {
    private final PreferenceStore store;
    private final Receivers receivers;
    private final DoorWork doors;
    private final Catalogue catalogue;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    Topics(
            PreferenceStore store,
            Receivers receivers,
            DoorWork doors,
            Catalogue catalogue,
            AuditTrail audit,
            TransactionTemplate transaction) {
        this.store = store;
        this.receivers = receivers;
        this.doors = doors;
        this.catalogue = catalogue;
        this.audit = audit;
        this.transaction = transaction;
    }

    /// Topics about which the city may tell people unasked, in the order of the definitions.
    public List<Topic> offered() {
        var definitions = catalogue.current();
        var used = definitions.programmes().values().stream()
                .filter(programme -> programme.push().allowed())
                .map(programme -> programme.topic())
                .collect(Collectors.toSet());
        return definitions.topics().stream()
                .filter(topic -> used.contains(topic.id()))
                .toList();
    }

    /// Whether the office knows whom the account belongs to; without that nothing can be told or chosen.
    public boolean known(Actor.Resident who) {
        return receivers.find(who).isPresent();
    }

    public Preference preference(Actor.Resident who) {
        return receivers.find(who).map(store::of).orElse(Preference.ALL);
    }

    /// LINE and web push, where the city has a door to them.
    public List<Channel> linkable() {
        return Stream.of(Channel.LINE, Channel.PUSH).filter(doors::serves).toList();
    }

    /// Channels beyond inbox, mail and letter that are linked to the person.
    public Set<Channel> linked(Actor.Resident who) {
        return receivers
                .find(who)
                .map(person -> Set.of(Channel.LINE, Channel.PUSH).stream()
                        .filter(channel ->
                                store.contactPoints(channel, Set.of(person)).containsKey(person))
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    /// Everything as chosen on the page; in its language LINE and web push write from now on.
    public void choose(Actor.Resident who, Preference preference, Lang lang) {
        change(who, person -> {
            store.save(person, preference);
            store.speak(person, lang);
        });
    }

    /// One topic is not told any more.
    public void stop(Actor.Resident who, String topic) {
        change(who, person -> {
            var before = store.of(person);
            var off = new HashSet<>(before.topicsOff());
            off.add(topic);
            store.save(person, new Preference(before.everythingOff(), off, before.channelsOff()));
        });
    }

    /// Nothing is told any more.
    public void stopEverything(Actor.Resident who) {
        change(who, person -> {
            var before = store.of(person);
            store.save(person, new Preference(true, before.topicsOff(), before.channelsOff()));
        });
    }

    /// 連携 — the account at the service is the person's from now on, and is written to in this language.
    public void link(Actor.Resident who, Channel channel, String address, Lang lang) {
        change(who, person -> store.link(person, channel, new PreferenceStore.ContactPoint(address, lang)));
    }

    public void unlink(Actor.Resident who, Channel channel) {
        change(who, person -> store.unlink(person, channel));
    }

    private void change(Actor.Resident who, Consumer<ResidentId> change) {
        var found = receivers.find(who);
        transaction.executeWithoutResult(status -> found.ifPresent(person -> {
            change.accept(person);
            audit.record(AuditEvent.of(AuditKind.TOPICS_CHOSEN, Acting.by(who), "person:" + person));
        }));
    }
}
