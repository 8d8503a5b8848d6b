package hitomado.counter.web;

import hitomado.door.FactRequest;
import hitomado.platform.web.Typed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// 転入者の入力 — the four items as on the paper shown, for somebody whom our register does not hold.
record ArrivalForm(String name, String birth, String sex, String address) {
    static final ArrivalForm EMPTY = new ArrivalForm(null, null, null, null);

    ArrivalForm(@Nullable String name, @Nullable String birth, @Nullable String sex, @Nullable String address) {
        this.name = Typed.of(name);
        this.birth = Typed.of(birth);
        this.sex = Typed.of(sex);
        this.address = Typed.of(address);
    }

    /// Message keys of what is missing, by field.
    Map<String, String> problems() {
        var problems = new LinkedHashMap<String, String>();
        if (name.isEmpty()) {
            problems.put("name", "reception.arrival.name.missing");
        }
        if (ReceptionScreen.day(birth) == null) {
            problems.put("birth", "reception.birth.problem");
        }
        if (!sex.equals("male") && !sex.equals("female")) {
            problems.put("sex", "reception.sex.missing");
        }
        return problems;
    }

    /// To be asked only where [#problems] found none.
    FactRequest.Person.Claims claims() {
        return new FactRequest.Person.Claims(name, Objects.requireNonNull(ReceptionScreen.day(birth)), sex, address);
    }
}
