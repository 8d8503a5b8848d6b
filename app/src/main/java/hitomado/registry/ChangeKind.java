package hitomado.registry;

/// 異動事由 — the kinds of change of the register.
public enum ChangeKind {
    MOVE_IN("転入"),
    MOVE_WITHIN("転居"),
    MOVE_OUT("転出"),
    HOUSEHOLD_CHANGE("世帯変更"),
    BIRTH("出生"),
    DEATH("死亡"),
    EX_OFFICIO_ENTRY("職権記載"),
    CORRECTION("職権修正"),
    EX_OFFICIO_DELETION("職権消除"),
    CANCELLATION("取消");

    private final String japanese;

    ChangeKind(String japanese) {
        this.japanese = japanese;
    }

    public String japanese() {
        return japanese;
    }
}
