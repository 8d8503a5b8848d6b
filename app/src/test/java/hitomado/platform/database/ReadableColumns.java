package hitomado.platform.database;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/// Columns of the internet's database that stay readable to who steals it, each under the reason why it may.
final class ReadableColumns {
    private static final Map<String, String> BY_REASON = new LinkedHashMap<>();

    static {
        BY_REASON.put("an opaque reference, searched by equality; says nothing without the office's tables", """
                applications.application unit
                applications.correction_item subject
                applications.item subject
                applications.submission actor basis filer idempotency_key represented
                applications.viewer viewer
                identity.delegation ended_by
                identity.passkey_challenge owner
                identity.passkey_user owner
                identity.resident_account person_ref
                identity.role_revision actor
                platform.audit_event actor basis represented subject
                procedures.revision actor
                public.spring_session principal_name
                sessions.answer actor subject
                sessions.handover issued_by used_by
                sessions.party actor
                sessions.session filer_ref owner represented
                sessions.subject ref subject
                sessions.typed subject
                """);
        BY_REASON.put("serial of a certificate, searched by equality at each sign-in (docs/decisions/0026)", """
                identity.pretend_card serial
                identity.pretend_card_tries serial
                identity.pretend_certificate card number
                identity.resident_account card_serial
                identity.signature_evidence card_serial
                """);
        BY_REASON.put("a provider's pairwise subject, searched by equality; only the provider knows whose it is", """
                identity.oidc_subject issuer subject
                """);
        BY_REASON.put("who tried in vain, searched by equality and removed after a day", """
                platform.attempt client
                """);
        BY_REASON.put("which procedure, where it stands, under which number (docs/decisions/0026)", """
                applications.application bring case_number outcome procedure reason receipt satisfied_by status
                applications.arrival case_number kind receipt reply_kind
                applications.delivery kind
                applications.document document media_type
                applications.forms_print state
                applications.notice kind
                applications.reply kind
                applications.status_event kind
                applications.submission channel life_event
                door.fact_request kind
                identity.delegation basis life_events
                identity.delegation_act life_event what
                identity.mail_account lang
                identity.mail_claim lang
                identity.mail_sign_up lang
                identity.mail_contact lang
                platform.attempt allowance
                platform.audit_event kind
                platform.job picked_by task_instance task_name
                platform.job_trouble job kind
                platform.outbox channel send_key
                platform.pretend_mail send_key
                platform.stored_file media_type scan
                public.event_publication event_type listener_id status
                public.spring_session_attributes attribute_name
                sessions.party role
                sessions.session channel facts_status life_event state
                """);
        BY_REASON.put("which fact and whence it came, without its value", """
                applications.correction_item item
                applications.item fact item source
                sessions.answer fact source
                sessions.typed fact
                """);
        BY_REASON.put("a day on which something was done or ends, as the times beside it", """
                applications.application deadline effective filed_on
                applications.submission filed_on
                identity.delegation granted_on until
                identity.delegation_act on_day
                identity.mail_claim day
                identity.pretend_card signing_valid_until valid_until
                """);
        BY_REASON.put("sealed past this process, or under a key that lies outside the database", """
                applications.application sealed
                applications.arrival sealed
                applications.dispatch sealed
                applications.reply sealed
                door.fact_request kept sealed sealed_answer
                identity.second_factor secret
                platform.index_key data_key
                platform.my_number content data_key digest
                platform.stored_file data_key
                """);
        BY_REASON.put("public or named keys, signatures of machines, and hashes of what is veiled or random", """
                applications.application office_key
                applications.arrival office_key
                applications.reply office_key
                door.fact_request office_key
                door.nonce nonce
                identity.passkey attestation credential_id handle public_key transports
                identity.passkey_challenge challenge purpose
                identity.passkey_user handle
                identity.signature_evidence algorithm proof proof_kind public_key signature
                platform.audit_seal columns hash hashes ids key_id ledger previous signature
                platform.audit_verification findings notes
                platform.index_key kek
                platform.my_number kek
                platform.stored_file kek
                """);
        BY_REASON.put("lets in who holds it for as long as it lives, and tells nothing of a person", """
                applications.receipt_secret secret
                public.spring_session primary_id session_id
                public.spring_session_attributes session_primary_id
                identity.delegation_code code
                sessions.handover code
                """);
        BY_REASON.put("pretended cards of the demo: made up, published with their PIN", """
                identity.pretend_authority certificate key root
                identity.pretend_card pin_hash signing_pin_hash
                identity.pretend_card_tries pin
                """);
        BY_REASON.put("staff, roles and definitions: public, or not kept by this layer (LayersTests)", """
                identity.recovery_code hash
                identity.role code label_easy label_en label_ja
                identity.role_grant limits permission purposes role
                identity.role_revision sha256 text
                identity.staff_account full_name login password_hash section ward
                identity.staff_role given_by role
                identity.transfer effective_on full_name kind login ordered_by reason roles section state ward
                identity.transfer_file owner text
                procedures.revision note sha256
                procedures.revision_file content path sha256
                """);
    }

    private ReadableColumns() {}

    /// Reason by `schema.table.column`.
    static Map<String, String> all() {
        var all = new TreeMap<String, String>();
        BY_REASON.forEach((reason, lines) -> lines.lines().forEach(line -> {
            var words = line.strip().split(" ");
            Arrays.stream(words).skip(1).forEach(column -> {
                if (all.put(words[0] + "." + column, reason) != null) {
                    throw new IllegalStateException("twice: " + line);
                }
            });
        }));
        return all;
    }
}
