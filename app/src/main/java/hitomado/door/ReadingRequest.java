package hitomado.door;

/// 利用記録の照会 — a signed-in resident asks who read what of them.
///
/// @param actor key of the account that asks: its own reads are shown, those of other residents never
/// @param person who the card says it is, or the reference that the office bound to the account
/// @param page from 1
public record ReadingRequest(String actor, FactRequest.Person person, int page) {}
