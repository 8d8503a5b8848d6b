package hitomado.platform;

/// 模擬の接続先 — something that only plays a part (card, payment, demo accounts, default secret); real mode refuses it.
public interface PretendDoor {
    /// What it is, and by which setting it goes away.
    String name();

    /// Whether it would be used as things are configured now.
    boolean active();
}
