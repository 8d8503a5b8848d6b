package hitomado.door.transport;

/// 外側の受け口 — what the outer process answers to the inner one that pulls; a bean a door.
public interface OuterDoor {
    /// First part of the path below `/door/`.
    String name();

    /// @param action second part of the path
    /// @param body JSON of the inner process, whose signature was verified
    /// @return JSON; [hitomado.platform.NotFound] for an unknown action
    byte[] answer(String action, byte[] body);
}
