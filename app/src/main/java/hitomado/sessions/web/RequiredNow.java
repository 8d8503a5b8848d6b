package hitomado.sessions.web;

import hitomado.rules.FactKey;
import hitomado.rules.Inquiry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which facts must be filled as things stand, over all open procedures.
final class RequiredNow {
    private RequiredNow() {}

    static Set<FactKey> of(Inquiry inquiry, List<String> procedures) {
        var required = new HashSet<FactKey>();
        for (var need : inquiry.plan(procedures).needs()) {
            if (need.open()) {
                inquiry.items(need.need(), need.subject()).stream()
                        .filter(item ->
                                item.applies().isTrue() && item.required().isTrue())
                        .forEach(item -> required.add(item.key()));
            }
        }
        return required;
    }
}
