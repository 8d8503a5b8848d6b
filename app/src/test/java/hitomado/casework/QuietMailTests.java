package hitomado.casework;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.identity.Accounts;
import hitomado.identity.CardSamples;
import hitomado.identity.MailContacts;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.Lang;
import hitomado.platform.Permission;
import hitomado.platform.SignInLevel;
import hitomado.registry.Protections;
import hitomado.registry.ResidentId;
import hitomado.registry.Towns;
import hitomado.registry.changes.Families;
import hitomado.registry.changes.RegisterChanges;
import hitomado.testing.DemoCityTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 支援措置 and mail — the mailbox that the 相手方 may share is told nothing more.
@DemoCityTest
class QuietMailTests {
    @Autowired
    Protections protections;

    @Autowired
    MailContacts contacts;

    @Autowired
    Accounts accounts;

    @Autowired
    RegisterChanges changes;

    @Autowired
    Towns towns;

    @Autowired
    JdbcClient jdbc;

    private Actor.Resident mailed(ResidentId person) {
        var account = accounts.enter(CardSamples.newSerial(), CardSamples.CLAIMS);
        accounts.bind(account.id(), person.toString());
        var who = new Actor.Resident(account.id(), "本人", SignInLevel.CARD);
        contacts.claim(who, UUID.randomUUID() + "@example.jp", Lang.JA);
        var code = jdbc.sql("select code from identity.mail_claim where account_id = :id")
                .param("id", account.id())
                .query(String.class)
                .single();
        contacts.confirm(who, code);
        assertThat(contacts.find(account.id())).isPresent();
        return who;
    }

    @Test
    void theBeginningEndsTheMailsOfThePersonAndOfThoseProtectedTogether() {
        var family = Families.family(changes, towns);
        var wife = mailed(family.wife());
        var child = mailed(family.older());
        var head = mailed(family.head());
        var officer = new Actor.Staff(
                UUID.randomUUID(),
                "葛󠄀西 由紀",
                "resident-registration",
                "991015",
                Set.of(Permission.REGISTRY_PROTECTED_READ, Permission.PROTECTION_READ, Permission.PROTECTION_DECIDE));

        protections.grant(
                Acting.by(officer),
                new Protections.Application(
                        family.wife(),
                        Protections.Harm.SPOUSE_VIOLENCE,
                        LocalDate.parse("2026-02-28"),
                        "警察署",
                        List.of(),
                        List.of(new Protections.Companion(family.older(), "子")),
                        List.of()));

        assertThat(contacts.find(wife.accountId())).isEmpty();
        assertThat(contacts.find(child.accountId())).isEmpty();
        assertThat(contacts.find(head.accountId()))
                .as("somebody else's mails go on")
                .isPresent();
    }
}
