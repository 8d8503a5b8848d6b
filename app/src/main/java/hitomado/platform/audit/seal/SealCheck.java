package hitomado.platform.audit.seal;

import hitomado.platform.operations.SelfCheck;
import org.springframework.stereotype.Component;

/// 監査の封の点検 — whether rows get their seal, and what the last look at the chain found.
@Component
class SealCheck implements SelfCheck {
    private static final long MANY = 20_000;

    private final Verifications verifications;

    SealCheck(Verifications verifications) {
        this.verifications = verifications;
    }

    @Override
    public String name() {
        return "監査の封 / audit seal";
    }

    @Override
    public State look() {
        var state = verifications.state();
        var head = state.head().map(one -> "束 / batch " + one.no()).orElse("まだありません / none yet");
        var text = "%s、封を待つ行 / rows waiting %,d".formatted(head, state.waiting());
        var problems = state.last().map(Verifications.Kept::problems).orElse(0L);
        if (problems > 0) {
            return new State.Broken("検証で %,d 件見つかりました / findings。%s".formatted(problems, text));
        }
        return state.waiting() > MANY ? new State.Attention(text) : new State.Fine(text);
    }
}
