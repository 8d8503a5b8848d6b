package hitomado.platform.veil;

import java.util.Map;
import java.util.Set;

/// 覆う列 — every column of the resident's side that says something of a person. In layer `internet` the database
/// refuses what is not veiled (a check constraint a column), so that a statement that was overlooked fails.
final class VeiledColumns {
    static final Map<String, Set<String>> ALL = Map.ofEntries(
            Map.entry("identity.resident_account", Set.of("full_name", "address", "birth_date", "sex")),
            Map.entry(
                    "identity.pretend_card",
                    Set.of("full_name", "address", "birth_date", "sex", "story_ja", "story_easy", "story_en")),
            Map.entry("identity.pretend_certificate", Set.of("certificate", "key")),
            Map.entry(
                    "identity.signature_evidence", Set.of("full_name", "address", "birth_date", "sex", "cms", "hash")),
            Map.entry("identity.mail_contact", Set.of("address")),
            Map.entry("identity.mail_claim", Set.of("address", "code")),
            Map.entry("identity.mail_account", Set.of("address")),
            Map.entry("identity.mail_sign_up", Set.of("address", "code")),
            Map.entry("identity.passkey_user", Set.of("label")),
            Map.entry("identity.passkey", Set.of("name")),
            Map.entry("sessions.session", Set.of("owner_label")),
            Map.entry("sessions.party", Set.of("actor_label")),
            Map.entry("sessions.answer", Set.of("value", "actor_label")),
            Map.entry("sessions.typed", Set.of("typed", "problem")),
            Map.entry(
                    "applications.submission",
                    Set.of("actor_label", "filer_name", "people", "not_needed", "signature")),
            Map.entry("applications.application", Set.of("decision_reason", "facts")),
            Map.entry("applications.item", Set.of("value", "by_label")),
            Map.entry("applications.status_event", Set.of("by_label", "detail")),
            Map.entry("applications.message", Set.of("by_label", "text")),
            Map.entry("applications.correction", Set.of("by_label", "message")),
            Map.entry("applications.correction_item", Set.of("typed", "problem")),
            Map.entry("applications.delivery", Set.of("title", "text")),
            Map.entry("applications.document", Set.of("name", "by_label")),
            Map.entry("applications.reply", Set.of("text", "by_label", "detail")),
            Map.entry("door.fact_request", Set.of("request", "answer")),
            Map.entry("applications.forms_print", Set.of("characters")),
            Map.entry("platform.stored_file", Set.of("name", "content", "sha256", "found")),
            Map.entry("platform.audit_event", Set.of("actor_label", "detail")),
            Map.entry("platform.outbox", Set.of("recipient", "subject", "body", "refused", "unsubscribe")),
            Map.entry("platform.pretend_mail", Set.of("recipient", "subject", "body", "unsubscribe")),
            Map.entry("platform.job", Set.of("task_data")),
            Map.entry("platform.job_trouble", Set.of("data", "reason")),
            Map.entry("public.spring_session_attributes", Set.of("attribute_bytes")),
            Map.entry("public.event_publication", Set.of("serialized_event")));

    private VeiledColumns() {}

    /// Columns of a table as a statement names it.
    static Set<String> of(String table) {
        return ALL.getOrDefault(table.contains(".") ? table : "public." + table, Set.of());
    }
}
