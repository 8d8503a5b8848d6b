package hitomado.counter.web;

import hitomado.counter.Visitor;
import hitomado.platform.FilerBasis;
import hitomado.platform.NotFound;
import hitomado.platform.web.Typed;
import hitomado.registry.ResidentId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 来庁者の入力 — life event, who stands there, by what right, and how staff made sure; just as it was sent.
///
/// @param visitorName empty where the person concerned or a member of the household stands there
/// @param filerRef reference of the visitor's own entry in the register, where staff chose a member of the household
record VisitForm(
        String event, String basis, String visitorName, String filerRef, String identifiedBy, String authority) {
    static final VisitForm EMPTY = new VisitForm(null, null, null, null, null, null);

    VisitForm(
            @Nullable String event,
            @Nullable String basis,
            @Nullable String visitorName,
            @Nullable String filerRef,
            @Nullable String identifiedBy,
            @Nullable String authority) {
        this.event = Typed.of(event);
        this.basis = basis == null ? FilerBasis.SELF.code() : Typed.of(basis);
        this.visitorName = Typed.of(visitorName);
        this.filerRef = Typed.of(filerRef);
        this.identifiedBy = Typed.of(identifiedBy);
        this.authority = authority == null ? Visitor.Authority.NONE.code() : Typed.of(authority);
    }

    /// Message keys of what is missing, by field; how identity was checked is never assumed.
    ///
    /// @param events life events to choose from; empty where the session has one already
    Map<String, String> problems(Iterable<EventChoice> events) {
        var problems = new LinkedHashMap<String, String>();
        var choices = events.iterator();
        if (choices.hasNext()) {
            var known = false;
            while (choices.hasNext()) {
                known |= choices.next().id().equals(event);
            }
            if (!known) {
                problems.put("event", "reception.event.missing");
            }
        }
        if (standing().isEmpty()) {
            problems.put("basis", "reception.basis.missing");
        }
        if (Visitor.Identification.find(identifiedBy).isEmpty()) {
            problems.put("identifiedBy", "reception.identified.missing");
        }
        if (Visitor.Authority.find(authority).isEmpty()) {
            problems.put("authority", "reception.authority.missing");
        }
        return problems;
    }

    /// To be asked only where [#problems] found none.
    Visitor visitor() {
        return new Visitor(
                visitorName,
                filerRef.isEmpty() ? null : id(filerRef),
                standing().orElseThrow(),
                Visitor.Identification.find(identifiedBy).orElseThrow(),
                Visitor.Authority.find(authority).orElseThrow());
    }

    private Optional<FilerBasis> standing() {
        return Arrays.stream(FilerBasis.values())
                .filter(known -> known.code().equals(basis))
                .findFirst();
    }

    /// An id out of an address or a form; anything else than an id is simply not there.
    static ResidentId id(String text) {
        try {
            return ResidentId.of(text);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound("resident");
        }
    }
}
