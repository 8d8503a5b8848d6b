package hitomado.sessions.web;

import hitomado.platform.NotFound;
import hitomado.rules.FactKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/// 送信された回答 — fields named like `person.job@p1`; a date comes in one field or in era, year, month and day. `asked`
/// names every question of the page: browsers do not send a group of radios of which none is chosen.
final class Inputs {
    private static final String ASKED = "asked";

    private Inputs() {}

    static Map<FactKey, String> of(MultiValueMap<String, String> form) {
        var inputs = new LinkedHashMap<FactKey, String>();
        var single = form.toSingleValueMap();
        single.forEach((name, value) -> {
            if (name.indexOf('@') < 0) {
                return;
            }
            var dot = name.indexOf(':');
            if (dot < 0) {
                inputs.put(key(name), value);
            } else {
                inputs.computeIfAbsent(key(name.substring(0, dot)), key -> DateParts.of(single, key.toString()));
            }
        });
        form.getOrDefault(ASKED, List.of()).forEach(name -> inputs.putIfAbsent(key(name), ""));
        return inputs;
    }

    /// A key out of an address or a form; anything else than a key is simply not there.
    static FactKey key(String name) {
        try {
            return FactKey.parse(name);
        } catch (IllegalArgumentException notAKey) {
            throw new NotFound("question");
        }
    }
}
