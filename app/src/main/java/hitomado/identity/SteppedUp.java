package hitomado.identity;

import hitomado.platform.Actor;

/// ステップアップ — the one who was signed in has just signed in more strongly, in the same browser and on request.
///
/// @param session the reception session that this person takes along; empty where there is none
public record SteppedUp(Actor.Resident from, Actor.Resident to, String session) {}
