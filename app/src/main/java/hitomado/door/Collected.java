package hitomado.door;

/// What the resident's side finds of its request.
sealed interface Collected {
    /// 回答あり — taken out of the queue.
    record Answer(String json) implements Collected {}

    /// 回答待ち
    record Waiting() implements Collected {}

    /// 再照会 — expired, of an older version or broken: sealed anew and asked again.
    record AskedAgain() implements Collected {}

    /// 喪失 — the resident's side cannot open what it kept itself; the request was removed.
    record Lost() implements Collected {}

    /// Not there, or asked by somebody else.
    record Missing() implements Collected {}
}
