package hitomado.procedures;

/// 添付書類・持ちもの — a paper that is brought or attached when its condition holds.
///
/// @param condition the id of its condition in the rule book, see [Assessment]
public record Document(
        String id,
        LocalText title,
        Kind kind,
        boolean original,
        boolean conditional,
        String condition,
        Citation citation) {
    /// Whether it is shown at the counter or added to the application.
    public enum Kind {
        BRING,
        ATTACH
    }

    /// The id under which the rule book knows the condition of a document.
    public static String conditionOf(String procedure, String document) {
        return "document." + procedure + "." + document;
    }
}
