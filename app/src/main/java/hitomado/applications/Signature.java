package hitomado.applications;

import java.util.UUID;

/// 署名 — how the filer confirmed what is submitted.
public sealed interface Signature {
    /// Nobody signed; enough where no procedure asks for a signature.
    record None() implements Signature {}

    /// 電子署名 — made with the signing certificate of a card; `evidence` is identity's id of it.
    record Card(UUID evidence) implements Signature {}

    /// 窓口での署名 — drawn on the resident's screen; `evidence` is the counter's id of it.
    ///
    /// @param shown hexadecimal digest of the preparation that the resident read before signing
    record Drawn(String evidence, String shown) implements Signature {}

    Signature NONE = new None();

    /// As stored: `card:…`, `drawn:…`, or empty.
    default String text() {
        return switch (this) {
            case None none -> "";
            case Card card -> "card:" + card.evidence();
            case Drawn drawn -> "drawn:" + drawn.evidence();
        };
    }
}
