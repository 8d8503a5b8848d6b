package hitomado.platform.operations;

/// 自己点検 — one thing that the city hall needs from outside: a bean of the module that needs it.
public interface SelfCheck {
    /// What is looked at, 日本語 / English.
    String name();

    State look();

    /// 状態
    sealed interface State {
        String detail();

        /// 正常
        record Fine(String detail) implements State {}

        /// 注意 — works, but somebody should look.
        record Attention(String detail) implements State {}

        /// 停止 — does not work; what is affected says so itself.
        record Broken(String detail) implements State {}
    }
}
