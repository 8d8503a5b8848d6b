package hitomado.notices;

import hitomado.identity.MailContact;
import hitomado.identity.MailContacts;
import hitomado.platform.outbox.Mail;
import hitomado.platform.outbox.Outbox;
import hitomado.platform.web.Texts;
import hitomado.registry.ResidentId;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// 封筒 — how people learn that something lies in their inbox: at most one envelope a person, channel and day.
///
/// What leaves says only that there is a notice: no programme, no amount, nothing about the household.
@Component
class Envelopes {
    private final DeliveryStore deliveries;
    private final PreferenceStore preferences;
    private final MailContacts contacts;
    private final DoorWork doors;
    private final OneClickStop stops;
    private final Outbox outbox;
    private final MessageSource messages;
    private final Clock clock;
    private final String address;

    Envelopes(
            DeliveryStore deliveries,
            PreferenceStore preferences,
            MailContacts contacts,
            DoorWork doors,
            OneClickStop stops,
            Outbox outbox,
            MessageSource messages,
            Clock clock,
            Environment settings) {
        this.deliveries = deliveries;
        this.preferences = preferences;
        this.contacts = contacts;
        this.doors = doors;
        this.stops = stops;
        this.outbox = outbox;
        this.messages = messages;
        this.clock = clock;
        var set = settings.getProperty("hitomado.address", "");
        var demo = settings.getProperty("hitomado.mode", "").equals("demo");
        this.address = set.isEmpty() && demo ? "http://localhost:" + settings.getProperty("server.port", "8080") : set;
    }

    /// Addresses of a batch by channel.
    private record Reach(Map<String, MailContact> mail, Set<ResidentId> line, Set<ResidentId> push) {
        boolean reaches(Channel channel, ResidentId person) {
            return switch (channel) {
                case MAIL -> mail.containsKey(person.toString());
                case LINE -> line.contains(person);
                case PUSH -> push.contains(person);
                case LETTER -> true;
            };
        }
    }

    /// Writes the envelopes of those who are told, in the caller's transaction.
    @Transactional(propagation = Propagation.MANDATORY)
    void write(List<WaitingSend> told, SendFacts facts) {
        var receivers = told.stream().map(WaitingSend::receiver).distinct().toList();
        var reach = new Reach(
                contacts.ofPersons(receivers.stream().map(ResidentId::toString).toList()),
                points(Channel.LINE, receivers),
                points(Channel.PUSH, receivers));
        var chosen = new LinkedHashMap<WaitingSend, Channel>();
        for (var send : told) {
            channel(send, facts, reach).ifPresent(channel -> chosen.put(send, channel));
        }
        for (var channel : Channel.values()) {
            var sends = chosen.entrySet().stream()
                    .filter(entry -> entry.getValue() == channel)
                    .map(Map.Entry::getKey)
                    .toList();
            write(channel, sends, facts, reach);
        }
    }

    private Set<ResidentId> points(Channel channel, List<ResidentId> receivers) {
        return doors.serves(channel)
                ? preferences.contactPoints(channel, receivers).keySet()
                : Set.of();
    }

    /// For a protected person what the officer chose; their letter is drawn by the officer, not here.
    private static Optional<Channel> channel(WaitingSend send, SendFacts facts, Reach reach) {
        var wishes = facts.preference(send.receiver());
        return allowed(send).stream()
                .filter(wishes::wants)
                .filter(channel -> reach.reaches(channel, send.receiver()))
                .findFirst();
    }

    private static List<Channel> allowed(WaitingSend send) {
        return switch (send.release()) {
            case null -> send.channels();
            case INBOX, LETTER -> List.of();
            case MAIL -> List.of(Channel.MAIL);
        };
    }

    private void write(Channel channel, List<WaitingSend> sends, SendFacts facts, Reach reach) {
        var today = LocalDate.now(clock);
        var receivers = sends.stream().map(WaitingSend::receiver).distinct().toList();
        switch (channel) {
            case MAIL -> {
                var topics = sends.stream()
                        .collect(Collectors.groupingBy(
                                WaitingSend::receiver, Collectors.mapping(facts::topic, Collectors.toSet())));
                topics.forEach((person, about) -> mail(person, about, reach, today));
            }
            case LINE, PUSH -> deliveries.open(channel, receivers, sends, today);
            case LETTER -> deliveries.enclose(receivers, sends);
        }
    }

    private void mail(ResidentId person, Set<String> topics, Reach reach, LocalDate today) {
        var contact = reach.mail().get(person.toString());
        if (contact == null) {
            return;
        }
        var words = new Texts(messages, contact.lang());
        var where = address.isEmpty()
                ? words.get("notices.mail.noLink")
                : words.get("notices.mail.link", address + "/my/notices", address + "/my/notices/stop");
        // the account in the key: the reference of a person does not leave the city hall
        var key = "outreach:" + today + ":" + contact.accountId();
        outbox.send(new Mail(
                key,
                contact.address(),
                words.get("notices.mail.subject", words.get("site.city")),
                words.get("notices.mail.body", where),
                oneClick(person, topics, today)));
        deliveries.handedOver(Channel.MAIL, person, today);
    }

    /// Null where the city named no such address, or where the mail of the day is written already.
    private @Nullable URI oneClick(ResidentId person, Set<String> topics, LocalDate today) {
        return stops.token(person, topics, today)
                .map(token -> address + "/unsubscribe/" + token)
                .filter(Mail::mayUnsubscribeAt)
                .map(URI::create)
                .orElse(null);
    }
}
