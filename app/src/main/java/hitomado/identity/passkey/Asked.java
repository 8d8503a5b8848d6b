package hitomado.identity.passkey;

import java.io.Serializable;

/// 問い — what a browser is asked: the options for it, and the challenge that stays in the web session.
///
/// @param challenge as base64url without padding
public record Asked(String options, String challenge) implements Serializable {}
