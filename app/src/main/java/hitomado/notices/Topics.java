package hitomado.notices;

import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import hitomado.procedures.Catalogue;
import hitomado.procedures.Topic;
import hitomado.registry.ResidentId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 受け取るお知らせの選択 — what a resident wants to hear of and how; each can be stopped at any time.
@Service
@Transactional
public class Topics {
    private final PreferenceStore store;
    private final Receivers receivers;
    private final DoorWork doors;
    private final Catalogue catalogue;
    private final AuditTrail audit;

    Topics(PreferenceStore store, Receivers receivers, DoorWork doors, Catalogue catalogue, AuditTrail audit) {
        this.store = store;
        this.receivers = receivers;
        this.doors = doors;
        this.catalogue = catalogue;
        this.audit = audit;
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

    /// Everything as chosen on the page.
    public void choose(Actor.Resident who, Preference preference) {
        change(who, before -> preference);
    }

    /// One topic is not told any more.
    public void stop(Actor.Resident who, String topic) {
        change(who, before -> {
            var off = new HashSet<>(before.topicsOff());
            off.add(topic);
            return new Preference(before.everythingOff(), off, before.channelsOff());
        });
    }

    /// Nothing is told any more.
    public void stopEverything(Actor.Resident who) {
        change(who, before -> new Preference(true, before.topicsOff(), before.channelsOff()));
    }

    /// 連携 — the account at the service is the person's from now on.
    public void link(Actor.Resident who, Channel channel, String address) {
        receivers.find(who).ifPresent(person -> {
            store.link(person, channel, address);
            record(who, person);
        });
    }

    public void unlink(Actor.Resident who, Channel channel) {
        receivers.find(who).ifPresent(person -> {
            store.unlink(person, channel);
            record(who, person);
        });
    }

    private void change(Actor.Resident who, UnaryOperator<Preference> to) {
        receivers.find(who).ifPresent(person -> {
            store.save(person, to.apply(store.of(person)));
            record(who, person);
        });
    }

    private void record(Actor.Resident who, ResidentId person) {
        audit.record(AuditEvent.of(AuditKind.TOPICS_CHOSEN, Acting.by(who), "person:" + person));
    }
}
