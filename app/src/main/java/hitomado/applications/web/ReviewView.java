package hitomado.applications.web;

import hitomado.platform.web.ErrorLink;
import hitomado.platform.web.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 確認画面 — everything the review shows.
///
/// @param fee all fees together; empty where nothing is paid
/// @param pin the PIN of the signing certificate; null where no signature is asked for
/// @param unusable why the card's certificate cannot sign, told before it is tried; empty where it can
/// @param counter whether the session is held at a counter now, where the signature is drawn and staff submit
/// @param stepUp where the stronger sign-in is explained; empty where this one suffices
/// @param key idempotency key of this page
/// @param problem why the last attempt was not taken; empty at first
public record ReviewView(
        String session,
        String title,
        List<FormView> forms,
        List<OtherView> notNeeded,
        List<OtherView> undecided,
        List<MissingView> missing,
        String fee,
        @Nullable Field pin,
        String unusable,
        boolean counter,
        String stepUp,
        String key,
        String problem) {
    public ReviewView {
        forms = List.copyOf(forms);
        notNeeded = List.copyOf(notNeeded);
        undecided = List.copyOf(undecided);
        missing = List.copyOf(missing);
    }

    /// What keeps the last attempt from being taken.
    public List<ErrorLink> errors() {
        if (pin != null && pin.wrong()) {
            return List.of(pin.errorLink());
        }
        return problem.isEmpty() ? List.of() : List.of(new ErrorLink("submit", problem));
    }

    public boolean ready() {
        return missing.isEmpty() && !forms.isEmpty();
    }

    /// Papers of all forms, each once.
    public List<String> bring() {
        return forms.stream().flatMap(form -> form.bring().stream()).distinct().toList();
    }

    public boolean visit() {
        return forms.stream().anyMatch(form -> form.outcome().equals("visit"));
    }
}
