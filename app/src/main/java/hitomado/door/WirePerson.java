package hitomado.door;

import org.jspecify.annotations.Nullable;

/// The sealed person of a request as stored: flattened into two nullable parts.
record WirePerson(FactRequest.Person.@Nullable Claims claims, FactRequest.Person.@Nullable Ref ref) {
    static WirePerson of(FactRequest.Person person) {
        return switch (person) {
            case FactRequest.Person.Claims claims -> new WirePerson(claims, null);
            case FactRequest.Person.Ref ref -> new WirePerson(null, ref);
        };
    }

    FactRequest.Person person() {
        return claims != null ? claims : new FactRequest.Person.Ref(ref == null ? "" : ref.ref());
    }
}
