package hitomado.notices;

import hitomado.identity.MailContact;
import hitomado.identity.MailContacts;
import hitomado.platform.outbox.Mail;
import hitomado.platform.outbox.Outbox;
import hitomado.platform.web.Texts;
import hitomado.registry.ResidentId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Outbox outbox;
    private final MessageSource messages;
    private final Clock clock;
    private final String address;

    Envelopes(
            DeliveryStore deliveries,
            PreferenceStore preferences,
            MailContacts contacts,
            DoorWork doors,
            Outbox outbox,
            MessageSource messages,
            Clock clock,
            Environment settings) {
        this.deliveries = deliveries;
        this.preferences = preferences;
        this.contacts = contacts;
        this.doors = doors;
        this.outbox = outbox;
        this.messages = messages;
        this.clock = clock;
        var set = settings.getProperty("hitomado.address", "");
        var demo = settings.getProperty("hitomado.mode", "").equals("demo");
        this.address = set.isEmpty() && demo ? "http://localhost:" + settings.getProperty("server.port", "8080") : set;
    }

    /// Addresses of a batch by channel.
    private record Reach(Map<String, MailContact> mail, Map<ResidentId, String> line, Map<ResidentId, String> push) {
        boolean reaches(Channel channel, ResidentId person) {
            return switch (channel) {
                case MAIL -> mail.containsKey(person.toString());
                case LINE -> line.containsKey(person);
                case PUSH -> push.containsKey(person);
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
        var today = LocalDate.now(clock);
        var chosen = new LinkedHashMap<WaitingSend, Channel>();
        for (var send : told) {
            channel(send, facts, reach).ifPresent(channel -> chosen.put(send, channel));
        }
        for (var channel : Channel.values()) {
            var sends = chosen.entrySet().stream()
                    .filter(entry -> entry.getValue() == channel)
                    .map(Map.Entry::getKey)
                    .toList();
            write(channel, sends, reach, today);
        }
    }

    private Map<ResidentId, String> points(Channel channel, List<ResidentId> receivers) {
        return doors.serves(channel) ? preferences.contactPoints(channel, receivers) : Map.of();
    }

    /// For a protected person whom a human released only the inbox: a mailbox or letter box may be shared.
    private static Optional<Channel> channel(WaitingSend send, SendFacts facts, Reach reach) {
        if (send.released()) {
            return Optional.empty();
        }
        var wishes = facts.preference(send.receiver());
        return send.channels().stream()
                .filter(wishes::wants)
                .filter(channel -> reach.reaches(channel, send.receiver()))
                .findFirst();
    }

    private void write(Channel channel, List<WaitingSend> sends, Reach reach, LocalDate today) {
        var receivers = sends.stream().map(WaitingSend::receiver).distinct().toList();
        switch (channel) {
            case MAIL -> receivers.forEach(person -> mail(person, reach, today));
            case LINE, PUSH -> deliveries.open(channel, receivers, today);
            case LETTER -> deliveries.enclose(receivers, sends);
        }
    }

    private void mail(ResidentId person, Reach reach, LocalDate today) {
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
                words.get("notices.mail.body", where)));
        deliveries.handedOver(Channel.MAIL, person, today);
    }
}
