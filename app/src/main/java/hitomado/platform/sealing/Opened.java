package hitomado.platform.sealing;

/// What came of opening a sealed message.
public sealed interface Opened {
    /// 開封 — what was sealed, untouched.
    record Plain(byte[] bytes) implements Opened {}

    /// 鍵違い — sealed to a key that is not here; nothing is known about its state.
    record OtherKey(String keyId) implements Opened {}

    /// 破損 — altered, cut, or moved from another place.
    record Broken() implements Opened {}
}
