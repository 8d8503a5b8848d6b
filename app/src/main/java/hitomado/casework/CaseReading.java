package hitomado.casework;

import hitomado.applications.SubmissionId;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.NotFound;
import hitomado.platform.Permission;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import hitomado.procedures.Catalogue;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 事案の閲覧 — opens a case for a member of its section; what shows an address of somebody under 支援措置 is left out
/// for all without the permission, and audited for those with it.
@Service
@Transactional
public class CaseReading {
    private final CaseStore store;
    private final CaseItemStore items;
    private final CaseHistoryStore history;
    private final CasePrintStore prints;
    private final CaseRights rights;
    private final Guarded guarded;
    private final AddressFacts addresses;
    private final Catalogue catalogue;
    private final AuditTrail audit;

    CaseReading(
            CaseStore store,
            CaseItemStore items,
            CaseHistoryStore history,
            CasePrintStore prints,
            CaseRights rights,
            Guarded guarded,
            AddressFacts addresses,
            Catalogue catalogue,
            AuditTrail audit) {
        this.store = store;
        this.items = items;
        this.history = history;
        this.prints = prints;
        this.rights = rights;
        this.guarded = guarded;
        this.addresses = addresses;
        this.catalogue = catalogue;
        this.audit = audit;
    }

    /// 事案の内容.
    ///
    /// @param masked addresses, letters and documents are left out for this reader
    public record Opened(
            CaseFile file,
            boolean masked,
            List<CaseItem> items,
            List<CasePerson> people,
            List<CaseDocument> documents,
            List<CaseEntry> history,
            List<Sibling> siblings,
            List<Print> prints) {
        public Opened {
            items = List.copyOf(items);
            people = List.copyOf(people);
            documents = List.copyOf(documents);
            history = List.copyOf(history);
            siblings = List.copyOf(siblings);
            prints = List.copyOf(prints);
        }
    }

    /// 同じ申請の事案 — another case of the same submission; `visible` where this reader may open it.
    public record Sibling(CaseId id, String number, String procedure, CaseState state, boolean visible) {}

    public Opened open(Actor.Staff who, CaseId id) {
        var found = find(who, id, Permission.CASE_READ);
        var people = items.people(id);
        var file = guarded.refreshed(found, people);
        var masked = masks(who, file);
        if (file.guarded() && !masked) {
            audit.record(AuditEvent.of(AuditKind.PROTECTED_READ, Acting.by(who), "case:" + id));
        }
        return new Opened(
                file,
                masked,
                readable(file, masked),
                people,
                masked ? List.of() : items.documents(id),
                readable(history.of(id), masked),
                siblings(who, file),
                prints.of(id));
    }

    /// The items as this reader may see them, e.g. for paper.
    List<CaseItem> readable(CaseFile file, boolean masked) {
        var all = items.all(file.id());
        if (!masked) {
            return all;
        }
        var hidden = addresses.of(catalogue.revision(file.origin().revision()));
        return all.stream()
                .map(item -> hidden.contains(item.key().fact()) ? item.hide() : item)
                .toList();
    }

    private static List<CaseEntry> readable(List<CaseEntry> entries, boolean masked) {
        return masked ? entries.stream().map(CaseEntry::hide).toList() : entries;
    }

    private List<Sibling> siblings(Actor.Staff who, CaseFile file) {
        return store.siblings(file.origin().submission()).stream()
                .filter(other -> !other.id().equals(file.id()))
                .map(other -> new Sibling(
                        other.id(), other.number(), other.procedure(), other.state(), CaseRights.sees(who, other)))
                .toList();
    }

    /// A document of a case, for who may see it; its bytes are in platform.files.
    public CaseDocument document(Actor.Staff who, CaseId id, UUID document) {
        var file = guarded.refreshed(find(who, id, Permission.CASE_DOCUMENT_READ), items.people(id));
        if (masks(who, file)) {
            throw new NotFound("document");
        }
        return items.documents(id).stream()
                .filter(one -> one.id().equals(document))
                .findFirst()
                .orElseThrow(() -> new NotFound("document"));
    }

    /// 署名の再検証 — the submission behind a case, for who may verify its signature.
    public SubmissionId signedSubmission(Actor.Staff who, CaseId id) {
        return new SubmissionId(
                find(who, id, Permission.SIGNATURE_VERIFY).origin().submission());
    }

    /// A finished print of a case; one with addresses only for who may see them.
    public Print print(Actor.Staff who, CaseId id, UUID print) {
        var file = guarded.refreshed(find(who, id, Permission.CASE_PRINT), items.people(id));
        return prints.of(id).stream()
                .filter(one -> one.id().equals(print) && one.file() != null)
                .filter(one -> one.masked() || !masks(who, file))
                .findFirst()
                .orElseThrow(() -> new NotFound("print"));
    }

    private CaseFile find(Actor.Staff who, CaseId id, Permission permission) {
        return rights.demand(who, permission, store.find(id).orElseThrow(() -> new NotFound("case")));
    }

    static boolean masks(Actor who, CaseFile file) {
        return file.guarded() && !(who instanceof Actor.Staff staff && staff.may(Permission.REGISTRY_PROTECTED_READ));
    }
}
