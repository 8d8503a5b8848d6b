package hitomado.owndata;

import hitomado.applications.Notice;
import hitomado.identity.Accounts;
import hitomado.identity.MailContacts;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import hitomado.platform.files.StoredFiles;
import hitomado.sessions.Draft;
import hitomado.sessions.Sessions;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/// 自分のデータの写し — writes JSON files, the documents and a readable page into one ZIP, document by document.
@Service
public class OwnCopy {
    private final OwnFilings filings;
    private final OwnUse use;
    private final Accounts accounts;
    private final MailContacts contacts;
    private final Sessions sessions;
    private final StoredFiles files;
    private final AuditTrail audit;
    private final JsonMapper json;
    private final Clock clock;

    OwnCopy(
            OwnFilings filings,
            OwnUse use,
            Accounts accounts,
            MailContacts contacts,
            Sessions sessions,
            StoredFiles files,
            AuditTrail audit,
            JsonMapper json,
            Clock clock) {
        this.filings = filings;
        this.use = use;
        this.accounts = accounts;
        this.contacts = contacts;
        this.sessions = sessions;
        this.files = files;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /// 写しの中身 — what the readable page tells: number of entries by file, and the documents.
    public record Contents(Instant madeAt, Map<String, Integer> entries, List<String> documents) {}

    /// Makes the readable page of what was written.
    public interface IndexPage {
        String html(Contents contents);
    }

    /// A draft that was begun and not submitted.
    record OwnDraft(String id, String lifeEvent, Instant touchedAt, List<OwnAnswer> answers) {}

    /// One answer of it.
    record OwnAnswer(String fact, String subject, String value, String source, Instant at, String by) {}

    /// Writes the copy; the stream is left open.
    public void write(Actor.Resident who, OutputStream out, IndexPage index) throws IOException {
        audit.note(AuditEvent.of(AuditKind.OWN_DATA_COPIED, Acting.by(who), who.key()));
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        var entries = new LinkedHashMap<String, Integer>();
        var filed = filings.all(who);
        put(zip, entries, "account.json", account(who), 1);
        put(
                zip,
                entries,
                "applications.json",
                filed.submissions(),
                filed.submissions().size());
        var drafts =
                sessions.drafts(who).stream().map(draft -> draft(who, draft)).toList();
        put(zip, entries, "drafts.json", drafts, drafts.size());
        var notices = filings.notices(who);
        put(zip, entries, "notices.json", notices.stream().map(OwnCopy::notice).toList(), notices.size());
        var signIns = Stream.of("account:" + who.accountId(), who.key())
                .flatMap(subject -> audit.of(subject).stream())
                .filter(one -> one.kind().group() == AuditKind.Group.SIGN_IN)
                .sorted(Comparator.comparing(AuditTrail.Entry::at))
                .toList();
        put(zip, entries, "sign-ins.json", signIns.stream().map(OwnCopy::signIn).toList(), signIns.size());
        var read = use.of(who);
        put(zip, entries, "readings.json", read, read.reads().size());
        for (var one : filed.files()) {
            if (files.find(one.file()).isEmpty()) {
                continue; // destroyed while the copy is made
            }
            begin(zip, one.path());
            zip.write(files.content(one.file()));
            zip.closeEntry();
        }
        var paths = filed.files().stream().map(OwnFilings.Bytes::path).toList();
        begin(zip, "index.html");
        zip.write(index.html(new Contents(clock.instant(), entries, paths)).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
    }

    private void put(ZipOutputStream zip, Map<String, Integer> entries, String name, Object content, int count)
            throws IOException {
        begin(zip, name);
        zip.write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(content));
        zip.closeEntry();
        entries.put(name, count);
    }

    private void begin(ZipOutputStream zip, String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(clock.millis());
        zip.putNextEntry(entry);
    }

    private Map<String, Object> account(Actor.Resident who) {
        var account = accounts.account(who.accountId());
        var found = new LinkedHashMap<String, Object>();
        found.put("id", account.id());
        found.put("claims", account.claims());
        contacts.find(account.id()).ifPresent(mail -> found.put("mail", mail.address()));
        return found;
    }

    private OwnDraft draft(Actor.Resident who, Draft draft) {
        var answers = sessions.open(who, draft.id()).answers().values().stream()
                .map(one -> new OwnAnswer(
                        one.key().fact().toString(),
                        one.key().subject().toString(),
                        one.value(),
                        one.source().name(),
                        one.at(),
                        one.actorLabel()))
                .toList();
        return new OwnDraft(draft.id().toString(), draft.lifeEvent(), draft.touchedAt(), answers);
    }

    private static Map<String, Object> notice(Notice one) {
        return Map.of(
                "at",
                one.at(),
                "kind",
                one.kind(),
                "procedure",
                one.procedure(),
                "submission",
                one.submission().toString(),
                "read",
                one.read());
    }

    private static Map<String, Object> signIn(AuditTrail.Entry one) {
        return Map.of("at", one.at(), "kind", one.kind().name());
    }
}
