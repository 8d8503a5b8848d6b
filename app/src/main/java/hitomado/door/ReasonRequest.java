package hitomado.door;

import java.util.UUID;

/// 理由の照会 — a signed-in resident asks why they were told of a programme.
///
/// @param actor key of the account that asks, written into the office's access log
/// @param receiver the office's reference of the person who was told
/// @param notice the notice that they read
/// @param lang code of the language of the answer
public record ReasonRequest(String actor, String actorLabel, String receiver, UUID notice, String lang) {}
