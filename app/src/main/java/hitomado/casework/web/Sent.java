package hitomado.casework.web;

import hitomado.applications.DeliveryKind;
import hitomado.applications.ItemRef;
import hitomado.casework.Cases;
import hitomado.casework.Deliveries;
import hitomado.casework.Print;
import hitomado.platform.web.Typed;
import hitomado.rules.SubjectId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a form of the case page sends; parts that the form does not have are null.
record Sent(
        @Nullable String version,
        @Nullable List<String> item,
        @Nullable String text,
        @Nullable String title,
        @Nullable String means) {
    static final Sent NOTHING = new Sent(null, null, null, null, null);

    /// The version that was looked at; -1 where none came, which no case has.
    int seen() {
        return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }

    List<String> items() {
        return item == null ? List.of() : item;
    }

    String words() {
        return Typed.of(text);
    }

    Cases.Correction correction() {
        var refs = items().stream()
                .map(ref -> ref.split("\\|", 2))
                .filter(parts -> parts.length == 2)
                .map(parts -> new ItemRef(parts[0], new SubjectId(parts[1])))
                .toList();
        return new Cases.Correction(refs, words());
    }

    Deliveries.Delivery delivery() {
        return new Deliveries.Delivery(chosen().kind(), Typed.of(title), words(), chosen().paper());
    }

    Means chosen() {
        for (var known : Means.values()) {
            if (known.name().equals(means)) {
                return known;
            }
        }
        return Means.NOTICE;
    }

    /// 交付の方法 as a clerk chooses it.
    enum Means {
        NOTICE(DeliveryKind.NOTICE, null),
        LETTER(DeliveryKind.DOCUMENT, Print.Kind.LETTER),
        FORM(DeliveryKind.DOCUMENT, Print.Kind.FORM),
        PICKUP(DeliveryKind.PICKUP, null),
        POST(DeliveryKind.POST, null);

        private final DeliveryKind kind;
        private final Print.@Nullable Kind paper;

        Means(DeliveryKind kind, Print.@Nullable Kind paper) {
            this.kind = kind;
            this.paper = paper;
        }

        DeliveryKind kind() {
            return kind;
        }

        Print.@Nullable Kind paper() {
            return paper;
        }
    }
}
