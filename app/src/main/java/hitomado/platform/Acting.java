package hitomado.platform;

import org.jspecify.annotations.Nullable;

/// 行為 — actor, represented person and basis, kept apart: the one who types never becomes the one who files.
///
/// @param represented opaque reference of the person acted for; null where the actor acts for no one
public record Acting(
        Actor actor, @Nullable String represented, @Nullable FilerBasis basis) {

    public static Acting by(Actor actor) {
        return new Acting(actor, null, null);
    }

    /// 代理人かどうか — whether a resident acts for another one by a delegation.
    public boolean byProxy() {
        return actor instanceof Actor.Resident && basis == FilerBasis.PROXY;
    }

    /// Who really did it, as people read it; a proxy is called one.
    public String label() {
        return byProxy() ? actor.label() + "（代理人）" : actor.label();
    }

    public Acting forPerson(String personRef, FilerBasis as) {
        return new Acting(actor, personRef, as);
    }
}
