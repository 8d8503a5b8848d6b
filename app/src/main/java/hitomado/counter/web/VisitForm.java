package hitomado.counter.web;

import hitomado.counter.Visitor;
import hitomado.platform.FilerBasis;
import hitomado.platform.NotFound;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// 来庁者の入力 — life event, who stands there, by what right, and how staff made sure.
///
/// @param visitorName empty where the person concerned stands there
/// @param filerRef reference of the visitor's own entry in the register, where staff chose a member of the household
record VisitForm(
        @Nullable String event,
        @Nullable String basis,
        @Nullable String visitorName,
        @Nullable String filerRef,
        @Nullable String identifiedBy,
        @Nullable String authority) {
    VisitForm {
        filerRef = filerRef == null || filerRef.isBlank() ? null : filerRef;
    }

    public String event() {
        return event == null ? "" : event;
    }

    Visitor visitor(String person) {
        var name = visitorName == null || visitorName.isBlank() ? person : visitorName.strip();
        return new Visitor(
                name,
                standing(),
                Arrays.stream(Visitor.Identification.values())
                        .filter(way -> way.code().equals(identifiedBy))
                        .findFirst()
                        .orElse(Visitor.Identification.QUESTIONS),
                Arrays.stream(Visitor.Authority.values())
                        .filter(paper -> paper.code().equals(authority))
                        .findFirst()
                        .orElse(Visitor.Authority.NONE));
    }

    private FilerBasis standing() {
        try {
            return FilerBasis.ofCode(basis == null ? "self" : basis);
        } catch (IllegalArgumentException unknown) {
            throw new NotFound("basis");
        }
    }
}
