package hitomado.registry;

/// 抑止 — tells reception what to do, never the reason, the 相手方 or the address.
///
/// Texts are in `i18n/registry*.properties` under `registry.stop.title` and `registry.stop.todo`.
public record StopSign(ResidentId person) {
    public String titleKey() {
        return "registry.stop.title";
    }

    public String todoKey() {
        return "registry.stop.todo";
    }

    /// 郵送・コンビニ・キオスク交付 and any delivery without looking the person in the face stop too.
    public boolean stopsIssueWithoutMeeting() {
        return true;
    }
}
